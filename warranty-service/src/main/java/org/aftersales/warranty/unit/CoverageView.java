package org.aftersales.warranty.unit;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.coverage.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is covered on a day, line by line.
 *
 * @param verdict the best of the lines
 */
record CoverageView(UnitId unitId, LocalDate asOf, Verdict.Answer verdict, List<Line> coverages) {

    record Line(
            CoverageKind kind,
            @Nullable String component,
            Verdict.Answer verdict,
            Verdict.Reason reason,
            LocalDate startsOn,
            LocalDate lastDay,
            long remainingDays,
            @Nullable UsageLimit usageLimit) {

        static Line of(Verdict verdict) {
            var coverage = verdict.coverage();
            return new Line(
                    coverage.kind(),
                    coverage.component(),
                    verdict.answer(),
                    verdict.reason(),
                    coverage.startsOn(),
                    coverage.lastDay(),
                    verdict.remainingDays(),
                    coverage.usageLimit());
        }
    }

    static CoverageView of(UnitId unit, LocalDate day, List<Verdict> verdicts) {
        return new CoverageView(
                unit, day, best(verdicts), verdicts.stream().map(Line::of).toList());
    }

    private static Verdict.Answer best(List<Verdict> verdicts) {
        var answers = verdicts.stream().map(Verdict::answer).toList();
        if (answers.contains(Verdict.Answer.COVERED)) return Verdict.Answer.COVERED;
        return answers.contains(Verdict.Answer.UNKNOWN) ? Verdict.Answer.UNKNOWN : Verdict.Answer.NOT_COVERED;
    }
}
