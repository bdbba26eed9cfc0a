package org.aftersales.warranty.card;

import org.aftersales.kit.page.PageLanguage;

/**
 * A card for anybody to check.
 *
 * @param promise the same as JSON-LD
 */
record CheckPage(CardWords words, String style, Certificate certificate, String promise) {

    public PageLanguage language() {
        return words.language();
    }
}
