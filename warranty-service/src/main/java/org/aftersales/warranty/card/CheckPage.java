package org.aftersales.warranty.card;

/**
 * A card for anybody to check.
 *
 * @param promise the same as JSON-LD
 */
record CheckPage(CardWords words, String style, Certificate certificate, String promise) {

    public CardLanguage language() {
        return words.language();
    }
}
