package org.aftersales.warranty.card;

import org.aftersales.warranty.unit.CardFacts;

/**
 * Where a card can be checked.
 *
 * @param issuer the public address of this service
 */
record CardAddress(String issuer, String code) {

    static CardAddress of(String publicUrl, CardFacts card) {
        return new CardAddress(publicUrl, card.checkCode());
    }

    /** The card's own page. */
    public String check() {
        return issuer + "/c/" + code;
    }
}
