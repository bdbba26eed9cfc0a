package org.aftersales.warranty.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.warranty.check.Question.Fault;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.EndDay;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.Exclusion;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.Statutory;
import org.aftersales.warranty.coverage.TermCalendar;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** Sold on the first of March 2025: a year of parts, half of the labour, ten years of compressor, two years by law. */
final class CheckedTerms {

    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    static final LocalDate SOLD = LocalDate.parse("2025-03-01");
    static final Period YEAR = Period.parse("P1Y");
    static final Period TWO_YEARS = Period.parse("P2Y");
    static final Statutory BY_LAW = new Statutory(
            Evidence.DELIVERY,
            null,
            List.of(
                    new Promise(CoverageKind.PARTS, null, TWO_YEARS),
                    new Promise(CoverageKind.TRANSPORT, null, TWO_YEARS)),
            YEAR);

    static Terms terms(@Nullable Statutory statutory, @Nullable UsageLimit limit) {
        return new Terms(
                TEHRAN,
                TermCalendar.GREGORIAN,
                new StartRule(List.of(Evidence.SALE), null),
                List.of(
                        new Promise(CoverageKind.PARTS, null, YEAR, limit, 100),
                        new Promise(CoverageKind.LABOUR, null, YEAR, null, 50),
                        new Promise(CoverageKind.COMPONENT, "compressor", Period.parse("P10Y"))),
                EndDay.INCLUSIVE,
                RepairEffect.NONE,
                List.of(new Exclusion("battery", null), new Exclusion("door", "DENTED")),
                statutory);
    }

    static CostVerdict check(Terms terms, CostClass cost, String day, Fault fault) {
        var dates = new SaleDates(SOLD, SOLD, null);
        return check(terms, dates, cost, day, fault);
    }

    static CostVerdict check(Terms terms, SaleDates dates, CostClass cost, String day, Fault fault) {
        return check(terms, new CoverageLedger(terms.promisedFrom(dates), TEHRAN), cost, day, fault);
    }

    static CostVerdict check(Terms terms, CoverageLedger ledger, CostClass cost, String day, Fault fault) {
        var question = new Question(LocalDate.parse(day), fault);
        return new CoverageCheck(terms, ledger, question)
                .verdicts().stream()
                        .filter(verdict -> verdict.cost() == cost)
                        .findFirst()
                        .orElseThrow();
    }

    static Fault part(@Nullable String category, @Nullable String code) {
        return new Fault(category, code, null);
    }

    private CheckedTerms() {}
}
