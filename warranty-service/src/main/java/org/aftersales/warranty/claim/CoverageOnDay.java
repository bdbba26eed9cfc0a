package org.aftersales.warranty.claim;

import java.util.List;
import java.util.Optional;
import org.aftersales.warranty.claim.ClaimDecision.Approve;
import org.aftersales.warranty.claim.ClaimDecision.Reject;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.Verdict;
import org.aftersales.warranty.coverage.Verdict.Answer;
import org.aftersales.warranty.coverage.Verdict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the unit's warranty says about the day the fault was reported. That day decides, not the day of processing.
 *
 * @param covering kinds of coverage whose period holds that day
 * @param statutoryOnly whether a free repair is owed by law alone, where it may have to be shown since when it is broken
 * @param usageLimited whether a free repair also depends on kilometres or hours that nobody has read yet
 * @param over whether the day is after the last day of every coverage
 * @param bar what stands above all coverages: the guarantee is void and nothing is owed by law, it is not known whether
 *     something is, it is in question whose the unit is, or a person has to look before the coverages are believed
 */
record CoverageOnDay(
        List<CoverageKind> covering,
        boolean statutoryOnly,
        boolean usageLimited,
        boolean over,
        @Nullable ClaimReason bar) {

    /** Without a person a fault is only made good when both are paid for. */
    private static final List<CoverageKind> FREE_REPAIR = List.of(CoverageKind.PARTS, CoverageKind.LABOUR);

    CoverageOnDay {
        covering = List.copyOf(covering);
    }

    static CoverageOnDay of(List<Verdict> verdicts) {
        var holding = verdicts.stream()
                .filter(verdict -> verdict.answer() != Answer.NOT_COVERED)
                .toList();
        return new CoverageOnDay(
                holding.stream().map(CoverageOnDay::kind).distinct().toList(),
                !kinds(holding, Regime.COMMERCIAL).containsAll(FREE_REPAIR)
                        && kinds(holding, Regime.STATUTORY).containsAll(FREE_REPAIR),
                holding.stream()
                        .filter(verdict -> FREE_REPAIR.contains(kind(verdict)))
                        .anyMatch(verdict -> verdict.answer() == Answer.UNKNOWN),
                !verdicts.isEmpty()
                        && verdicts.stream()
                                .allMatch(verdict -> verdict.reason().isOver()),
                isBarred(verdicts) ? ClaimReason.WARRANTY_VOID : null);
    }

    /** A void guarantee bars a claim only where the law gives nothing for that day, nor will. */
    private static boolean isBarred(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.reason() == Reason.VOID)
                && verdicts.stream()
                        .allMatch(verdict -> verdict.reason() == Reason.VOID
                                || verdict.reason().isOver());
    }

    /** The same, but a person has to look whose the unit is; a void warranty needs no look. */
    CoverageOnDay inQuestion() {
        return bar == null ? barredBy(ClaimReason.OWNERSHIP_IN_QUESTION) : this;
    }

    /** The same, where the law gives something from a day that nobody has told: then nothing is refused unseen. */
    CoverageOnDay withUnknownLaw() {
        var refused = bar == ClaimReason.WARRANTY_VOID || bar == null && over;
        return refused ? barredBy(ClaimReason.STATUTORY_START_UNKNOWN) : this;
    }

    /** The same, but a person has to look, for this reason, before anything is granted. */
    CoverageOnDay notGrantedUnseen(ClaimReason why) {
        return reason() == ClaimReason.COVERED ? barredBy(why) : this;
    }

    private CoverageOnDay barredBy(ClaimReason reason) {
        return new CoverageOnDay(covering, statutoryOnly, usageLimited, over, reason);
    }

    /** The decision that needs no person; empty where one has to look. */
    Optional<ClaimDecision> clearDecision() {
        var reason = reason();
        if (reason == ClaimReason.COVERED) return Optional.of(new Approve(reason));
        if (reason == ClaimReason.OUTSIDE_COVERAGE || reason == ClaimReason.WARRANTY_VOID)
            return Optional.of(new Reject(reason));
        return Optional.empty();
    }

    ClaimReason reason() {
        if (bar != null) return bar;
        if (over) return ClaimReason.OUTSIDE_COVERAGE;
        if (covering.isEmpty()) return ClaimReason.COVERAGE_NOT_STARTED;
        if (!covering.containsAll(FREE_REPAIR)) return ClaimReason.PARTIALLY_COVERED;
        if (statutoryOnly) return ClaimReason.STATUTORY_ONLY;
        return usageLimited ? ClaimReason.USAGE_LIMITED : ClaimReason.COVERED;
    }

    private static List<CoverageKind> kinds(List<Verdict> verdicts, Regime regime) {
        return verdicts.stream()
                .filter(verdict -> verdict.coverage().regime() == regime)
                .map(CoverageOnDay::kind)
                .toList();
    }

    private static CoverageKind kind(Verdict verdict) {
        return verdict.coverage().kind();
    }
}
