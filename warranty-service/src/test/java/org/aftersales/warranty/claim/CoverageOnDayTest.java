package org.aftersales.warranty.claim;

import static org.aftersales.warranty.coverage.CoverageKind.COMPONENT;
import static org.aftersales.warranty.coverage.CoverageKind.LABOUR;
import static org.aftersales.warranty.coverage.CoverageKind.PARTS;
import static org.aftersales.warranty.coverage.CoverageKind.SOFTWARE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A television: parts for three years, labour for two, both from the first of March 2024. */
class CoverageOnDayTest {

    private static final LocalDate START = LocalDate.parse("2024-03-01");
    private static final LocalDate LABOUR_ENDS = LocalDate.parse("2026-03-01");
    private static final LocalDate PARTS_END = LocalDate.parse("2027-03-01");

    @Test
    void parts_and_labour_up_to_the_last_day_are_a_clear_approval() {
        var onLastDay = television(LABOUR_ENDS);

        assertEquals(List.of(PARTS, LABOUR), onLastDay.covering());
        assertEquals(Optional.of(new ClaimDecision.Approve(ClaimReason.COVERED)), onLastDay.clearDecision());
    }

    @Test
    void parts_without_labour_are_for_an_adjuster() {
        var dayAfter = television(LABOUR_ENDS.plusDays(1));

        assertEquals(List.of(PARTS), dayAfter.covering());
        assertUnclear(ClaimReason.PARTIALLY_COVERED, dayAfter);
    }

    @Test
    void the_day_after_every_coverage_is_a_clear_rejection() {
        assertUnclear(ClaimReason.PARTIALLY_COVERED, television(PARTS_END));

        var dayAfter = television(PARTS_END.plusDays(1));

        assertEquals(List.of(), dayAfter.covering());
        assertEquals(Optional.of(new ClaimDecision.Reject(ClaimReason.OUTSIDE_COVERAGE)), dayAfter.clearDecision());
    }

    @Test
    void a_day_between_sale_and_start_is_for_an_adjuster() {
        assertUnclear(ClaimReason.COVERAGE_NOT_STARTED, television(START.minusDays(1)));
    }

    @Test
    void an_unread_meter_is_for_an_adjuster() {
        var limit = new UsageLimit("km", 100_000);

        assertUnclear(
                ClaimReason.USAGE_LIMITED,
                on(START, coverage(PARTS, PARTS_END, limit), coverage(LABOUR, PARTS_END, null)));
    }

    @Test
    void a_usage_limit_on_something_else_does_not_matter() {
        var limit = new UsageLimit("hours", 4_000);
        var machine = on(
                START,
                coverage(PARTS, PARTS_END, null),
                coverage(LABOUR, PARTS_END, null),
                coverage(SOFTWARE, PARTS_END, limit));

        assertEquals(ClaimReason.COVERED, machine.reason());
    }

    @Test
    void a_compressor_that_is_still_covered_keeps_the_claim_alive() {
        var fridge = on(
                PARTS_END.plusDays(1),
                coverage(PARTS, PARTS_END, null),
                coverage(LABOUR, PARTS_END, null),
                coverage(COMPONENT, PARTS_END.plusYears(7), null));

        assertUnclear(ClaimReason.PARTIALLY_COVERED, fridge);
    }

    @Test
    void what_only_the_seller_owes_by_law_is_for_an_adjuster() {
        var ended = START.plusYears(1);
        var phone = on(
                ended.plusDays(1),
                coverage(PARTS, ended, null),
                coverage(LABOUR, ended, null),
                new Coverage(PARTS, null, START, PARTS_END, null, Regime.STATUTORY),
                new Coverage(LABOUR, null, START, PARTS_END, null, Regime.STATUTORY));

        assertUnclear(ClaimReason.STATUTORY_ONLY, phone);
    }

    @Test
    void a_void_guarantee_leaves_what_the_law_gives_for_an_adjuster() {
        assertUnclear(ClaimReason.STATUTORY_ONLY, voided(PARTS_END));
        assertUnclear(ClaimReason.COVERAGE_NOT_STARTED, voided(START.minusDays(1)));

        var afterBoth = voided(PARTS_END.plusDays(1));

        assertEquals(Optional.of(new ClaimDecision.Reject(ClaimReason.WARRANTY_VOID)), afterBoth.clearDecision());
        assertUnclear(ClaimReason.STATUTORY_START_UNKNOWN, afterBoth.withUnknownLaw());
    }

    @Test
    void what_the_law_gives_from_an_unknown_day_is_for_an_adjuster_where_it_would_be_refused() {
        assertUnclear(
                ClaimReason.STATUTORY_START_UNKNOWN,
                television(PARTS_END.plusDays(1)).withUnknownLaw());
        assertEquals(television(LABOUR_ENDS), television(LABOUR_ENDS).withUnknownLaw());
    }

    private static CoverageOnDay voided(LocalDate day) {
        var promised = List.of(
                coverage(PARTS, PARTS_END.plusYears(1), null),
                new Coverage(PARTS, null, START, PARTS_END, null, Regime.STATUTORY),
                new Coverage(LABOUR, null, START, PARTS_END, null, Regime.STATUTORY));
        var ledger = new CoverageLedger(promised, List.of(), List.of(), ZoneOffset.UTC, true);
        return CoverageOnDay.of(ledger.on(day));
    }

    @Test
    void a_unit_without_any_coverage_is_for_an_adjuster() {
        assertUnclear(ClaimReason.COVERAGE_NOT_STARTED, on(START));
    }

    private static void assertUnclear(ClaimReason reason, CoverageOnDay coverage) {
        assertEquals(reason, coverage.reason());
        assertEquals(Optional.empty(), coverage.clearDecision());
    }

    private static CoverageOnDay television(LocalDate day) {
        return on(day, coverage(PARTS, PARTS_END, null), coverage(LABOUR, LABOUR_ENDS, null));
    }

    private static CoverageOnDay on(LocalDate day, Coverage... coverages) {
        return CoverageOnDay.of(
                List.of(coverages).stream().map(each -> each.on(day)).toList());
    }

    private static Coverage coverage(CoverageKind kind, LocalDate lastDay, @Nullable UsageLimit limit) {
        return new Coverage(kind, kind == COMPONENT ? "compressor" : null, START, lastDay, limit);
    }
}
