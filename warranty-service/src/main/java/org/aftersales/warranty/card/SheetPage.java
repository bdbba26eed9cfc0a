package org.aftersales.warranty.card;

import org.aftersales.kit.page.PageLanguage;

/**
 * A card for its holder, to be read or printed.
 *
 * @param promise the same as JSON-LD
 */
record SheetPage(CardSheet card, QrCode square, String style, String promise) {

    public PageLanguage language() {
        return card.language();
    }
}
