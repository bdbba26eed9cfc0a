package org.aftersales.warranty.check;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Fee;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.Remedy;
import org.aftersales.warranty.coverage.RemedyStep;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What the policy has done about a defect, where a coverage of the guarantee pays for anything of it.
 *
 * @param due the furthest remedy that what was tried gives a right to; null where the policy says nothing of remedies
 * @param deadOnArrivalUntil the last day of that window; null where there is none
 * @param fees that the owner pays for the claim
 * @param effect of a replacement; null where it is treated as any repair
 * @param replaced what would cover a product that was given on that day
 */
record Entitlement(
        @Nullable Remedy due,
        List<RemedyStep> ladder,
        @Nullable LocalDate deadOnArrivalUntil,
        List<Fee> fees,
        @Nullable ReplacementEffect effect,
        List<Coverage> replaced) {

    static @Nullable Entitlement of(
            Terms terms, CoverageLedger ledger, LocalDate day, RepairHistory tried, List<CostVerdict> costs) {
        var redress = terms.redress();
        if (costs.stream().noneMatch(Entitlement::isGuaranteed)) return null;
        var doa = terms.deadOnArrivalUntil(ledger.startsOn()).orElse(null);
        var effect = redress.replacementEffect();
        return new Entitlement(
                redress.due(tried, doa != null && !day.isAfter(doa)).orElse(null),
                redress.ladder(),
                doa,
                redress.fees(),
                effect,
                effect == null ? List.of() : ledger.replacedOn(day, terms, effect));
    }

    private static boolean isGuaranteed(CostVerdict cost) {
        return cost.isPaid() && cost.by() != null && cost.by().regime() == Regime.COMMERCIAL;
    }
}
