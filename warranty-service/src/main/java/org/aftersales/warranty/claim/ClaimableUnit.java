package org.aftersales.warranty.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Exclusion;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a claim sees it: whose it is, when it was sold, what is covered until when, and whether it was stolen.
 *
 * @param terms that it was sold under; null where they are not known yet
 * @param lawUnanchored whether the law gives something, but from a day that nobody has told
 */
record ClaimableUnit(
        ClaimedUnit unit,
        Instant soldAt,
        CoverageLedger ledger,
        @Nullable Terms terms,
        boolean lawUnanchored,
        boolean reportedStolen) {

    /** Whether what the policy does about a fault depends on what was tried before. */
    boolean asksWhatWasTried() {
        return terms != null && terms.redress().asksWhatWasTried();
    }

    /**
     * What the warranty says of a fault that is reported on that day.
     *
     * @param faultCode null where nobody knows which fault it is
     */
    Assessment assess(LocalDate day, @Nullable String faultCode, RepairHistory tried) {
        var remedies = terms == null ? null : ClaimRemedies.of(terms, ledger, day, tried);
        return new Assessment(day, coverageOn(day, faultCode), remedies);
    }

    /**
     * The local day, in the zone of the unit's policy, on which the fault counts as reported.
     *
     * @param told the day the caller names; today where they name none
     * @throws RuleViolated when that day has not come yet or lies before the sale
     */
    LocalDate reportedOn(@Nullable LocalDate told, Instant now) {
        var today = ledger.dayOf(now);
        if (told == null) return today;
        if (told.isAfter(today)) throw refused("reported-in-future", "must not be later than " + today);
        if (told.isBefore(ledger.dayOf(soldAt))) throw refused("reported-before-sale", "must not be before the sale");
        return told;
    }

    CoverageOnDay coverageOn(LocalDate day) {
        var known = CoverageOnDay.of(ledger.on(day));
        var coverage = lawUnanchored ? known.withUnknownLaw() : known;
        return reportedStolen ? coverage.inQuestion() : coverage;
    }

    /**
     * The same about a fault of a kind. What the terms leave out is never granted unseen, nor refused: whoever refuses by
     * an exclusion has to show that the case is one.
     */
    private CoverageOnDay coverageOn(LocalDate day, @Nullable String faultCode) {
        var coverage = coverageOn(day);
        if (terms == null) return coverage;
        if (terms.excludes(null, faultCode) == Exclusion.Match.YES) {
            return coverage.notGrantedUnseen(ClaimReason.EXCLUSION_IN_QUESTION);
        }
        return isPaidInFull(terms, day) ? coverage : coverage.notGrantedUnseen(ClaimReason.SHARED_COST);
    }

    /** Whether those coverages suffice that leave no part of the cost to the owner. */
    private boolean isPaidInFull(Terms known, LocalDate day) {
        var verdicts = ledger.on(day);
        var paying = IntStream.range(0, verdicts.size())
                .filter(place -> known.share(place, ledger) == Promise.ALL)
                .mapToObj(verdicts::get)
                .toList();
        return CoverageOnDay.of(paying).reason() == ClaimReason.COVERED;
    }

    private static RuleViolated refused(String code, String message) {
        return new RuleViolated(
                code,
                "The fault cannot have been reported on that day.",
                List.of(new Violation("/reportedOn", code, message)));
    }
}
