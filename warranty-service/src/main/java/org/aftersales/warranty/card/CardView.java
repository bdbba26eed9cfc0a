package org.aftersales.warranty.card;

import org.jspecify.annotations.Nullable;

/**
 * A card as JSON.
 *
 * @param number to be read out; gives access to nothing
 * @param version counts the cards of the unit, from 1; only the newest is good
 * @param code makes whoever presents it the owner: only for those who hold the card or hand it over
 * @param checkUrl the public page, for everybody who is shown the card
 * @param card what is signed
 * @param signature {@code card} as a compact JWS
 */
record CardView(
        String number, int version, @Nullable String code, String checkUrl, CardClaims card, String signature) {}
