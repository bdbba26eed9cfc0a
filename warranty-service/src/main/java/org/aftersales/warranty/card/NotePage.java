package org.aftersales.warranty.card;

/** What there is to say when there is no card to show: {@code unknown} or {@code busy}. */
record NotePage(CardWords words, String style, String note) {

    public CardLanguage language() {
        return words.language();
    }

    public String title() {
        return note + ".title";
    }

    public String text() {
        return note + ".text";
    }
}
