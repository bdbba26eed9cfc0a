package org.aftersales.warranty.card;

import org.aftersales.kit.page.PageLanguage;

/** What there is to say when there is no card to show: {@code unknown} or {@code busy}. */
record NotePage(CardWords words, String style, String note) {

    public PageLanguage language() {
        return words.language();
    }

    public String title() {
        return note + ".title";
    }

    public String text() {
        return note + ".text";
    }
}
