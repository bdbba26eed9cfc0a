package org.aftersales.warranty.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.RepairRule;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.coverage.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is covered on a day, line by line, and what happened to each line since it was promised.
 *
 * @param verdict the best of the lines
 * @param voidReason why nothing is covered on any day; null unless the warranty is void
 */
record CoverageView(
        UnitId unitId,
        LocalDate asOf,
        Verdict.Answer verdict,
        List<Line> coverages,
        @Nullable VoidReason voidReason) {

    /**
     * @param lastDay worked out from the promise and the entries
     * @param promisedUntil the last day before anything happened
     */
    record Line(
            CoverageKind kind,
            @Nullable String component,
            Verdict.Answer verdict,
            Verdict.Reason reason,
            LocalDate startsOn,
            LocalDate lastDay,
            LocalDate promisedUntil,
            long remainingDays,
            @Nullable UsageLimit usageLimit,
            Regime regime,
            List<Entry> entries) {

        static Line of(Verdict verdict) {
            var coverage = verdict.coverage();
            return new Line(
                    coverage.kind(),
                    coverage.component(),
                    verdict.answer(),
                    verdict.reason(),
                    coverage.startsOn(),
                    coverage.lastDay(),
                    verdict.promisedUntil(),
                    verdict.remainingDays(),
                    coverage.usageLimit(),
                    coverage.regime(),
                    verdict.entries().stream().map(Entry::of).toList());
        }
    }

    /**
     * @param from of a suspension the first day without use, of the unit's end the first day on which it covers nothing,
     *     else the first day of the term that was set
     * @param to of a suspension the last day without use, of the unit's end the same day as {@code from}, else the last
     *     day of the term before suspensions
     */
    record Entry(
            LedgerEntry.Kind kind,
            LocalDate from,
            LocalDate to,
            @Nullable Integer months,
            LedgerEntry.Cause cause,
            RepairRule rule,
            @Nullable UUID ticketId,
            @Nullable UUID evidenceId,
            Instant recordedAt) {

        static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.kind(),
                    entry.startsOn(),
                    entry.lastDay(),
                    entry.months(),
                    entry.cause(),
                    entry.rule(),
                    entry.ticketId(),
                    entry.evidenceId(),
                    entry.recordedAt());
        }
    }

    static CoverageView of(Unit unit, LocalDate day) {
        var verdicts = unit.ledger().on(day);
        return new CoverageView(
                unit.id(), day, best(verdicts), verdicts.stream().map(Line::of).toList(), unit.voidReason());
    }

    private static Verdict.Answer best(List<Verdict> verdicts) {
        var answers = verdicts.stream().map(Verdict::answer).toList();
        if (answers.contains(Verdict.Answer.COVERED)) return Verdict.Answer.COVERED;
        return answers.contains(Verdict.Answer.UNKNOWN) ? Verdict.Answer.UNKNOWN : Verdict.Answer.NOT_COVERED;
    }
}
