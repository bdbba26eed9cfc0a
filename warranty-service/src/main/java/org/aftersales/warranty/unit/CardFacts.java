package org.aftersales.warranty.unit;

import java.time.LocalDate;

/**
 * What a card says of its unit.
 *
 * @param number to be read out; gives access to nothing
 * @param version counts the cards of the unit, from 1; only the newest is good
 * @param checkCode opens the public page
 */
public record CardFacts(
        UnitFacts unit,
        String policyCode,
        int policyVersion,
        LocalDate startsOn,
        String number,
        int version,
        String checkCode) {

    static CardFacts of(Unit unit) {
        var card = unit.card();
        return new CardFacts(
                UnitFacts.of(unit),
                unit.policyCode(),
                unit.policyVersion(),
                unit.startsOn(),
                card.number(),
                card.version(),
                CardCodes.checkCode(card));
    }
}
