package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.warranty.coverage.Extension.Begins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected days were counted on a calendar. */
class ExtensionTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // base from, base,  end day,    more,  starts,     ends
        "2026-01-31, P1M,  INCLUSIVE,  P1M,  2026-03-01, 2026-03-31", // not cut back twice
        "2024-02-29, P24M, INCLUSIVE,  P2Y,  2026-03-01, 2028-02-29",
        "2026-03-01, P1Y,  DAY_BEFORE, P12M, 2027-03-01, 2028-02-29",
        "2026-03-01, P12M, INCLUSIVE,  P90D, 2027-03-02, 2027-05-30",
        "2026-01-01, P30D, INCLUSIVE,  P1M,  2026-02-01, 2026-02-28",
    })
    void after_the_base_it_counts_from_the_first_day_of_the_base(ArgumentsAccessor row) {
        var from = LocalDate.parse(row.getString(0));
        var terms = terms(Period.parse(row.getString(1)), EndDay.valueOf(row.getString(2)));

        var covered = extended(Begins.AFTER_BASE, row.getString(3), terms, from, from);

        assertEquals(row.getString(4) + " " + row.getString(5), covered.startsOn() + " " + covered.lastDay());
    }

    @Test
    void at_once_it_runs_beside_the_base() {
        var terms = terms(Period.parse("P24M"), EndDay.INCLUSIVE);
        var from = LocalDate.parse("2026-01-10");
        var soldOn = LocalDate.parse("2026-11-21");

        var covered = extended(Begins.CONCURRENT, "P6M", terms, from, soldOn);

        assertEquals(soldOn, covered.startsOn());
        assertEquals(LocalDate.parse("2027-05-21"), covered.lastDay());
    }

    @Test
    void where_the_base_has_ended_it_begins_on_the_day_of_its_sale() {
        var terms = terms(Period.parse("P12M"), EndDay.INCLUSIVE);

        var covered = extended(
                Begins.AFTER_BASE, "P12M", terms, LocalDate.parse("2020-01-01"), LocalDate.parse("2026-11-21"));

        assertEquals(LocalDate.parse("2026-11-21"), covered.startsOn());
        assertEquals(LocalDate.parse("2027-11-21"), covered.lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        // base from, base, end day,    sold on,    one by one,   starts,     ends
        "2026-01-10, P12M, INCLUSIVE,  2026-01-10, P12M P12M,    2028-01-11, 2029-01-10",
        "2024-08-31, P12M, INCLUSIVE,  2024-08-31, P6M P6M,      2026-03-01, 2026-08-31", // the first was cut back
        "2024-03-01, P24M, DAY_BEFORE, 2024-03-01, P12M P12M,    2027-03-01, 2028-02-29",
        "2025-08-31, P12M, INCLUSIVE,  2025-08-31, P90D P3M P6M, 2027-03-01, 2027-08-29", // months from 2026-11-29
        "2026-01-30, P30D, DAY_BEFORE, 2026-01-30, P1M,          2026-03-01, 2026-03-31",
        "2020-01-01, P12M, INCLUSIVE,  2024-08-31, P6M P6M,      2025-03-01, 2025-08-31", // the base had ended
    })
    void the_months_of_all_are_counted_from_the_first_day_of_the_first(ArgumentsAccessor row) {
        var terms = terms(Period.parse(row.getString(1)), EndDay.valueOf(row.getString(2)));
        var promised = terms.coveragesFrom(LocalDate.parse(row.getString(0)));
        var sold = new ArrayList<Coverage>();

        for (var more : row.getString(4).split(" ")) {
            var ledger = new CoverageLedger(promised, List.of(), sold, ZONE, false);
            sold.add(after(ledger, more, terms, LocalDate.parse(row.getString(3))));
        }

        var last = sold.getLast();
        assertEquals(row.getString(5) + " " + row.getString(6), last.startsOn() + " " + last.lastDay());
    }

    @Test
    void what_was_cancelled_before_it_began_is_followed_by_nothing() {
        var terms = terms(Period.parse("P12M"), EndDay.INCLUSIVE);
        var from = LocalDate.parse("2026-01-10");
        var never = new Coverage(
                CoverageKind.PARTS, null, from.plusYears(2), from.plusYears(2).minusDays(1), null);
        var ledger = new CoverageLedger(terms.coveragesFrom(from), List.of(), List.of(never), ZONE, false);

        assertEquals(
                LocalDate.parse("2027-01-11"),
                after(ledger, "P12M", terms, from).startsOn());
    }

    private static Coverage after(CoverageLedger ledger, String more, Terms terms, LocalDate soldOn) {
        return new Extension(CoverageKind.PARTS, Period.parse(more), Begins.AFTER_BASE).under(terms, ledger, soldOn);
    }

    @Test
    void components_are_not_extended() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Extension(CoverageKind.COMPONENT, Period.parse("P12M"), Begins.CONCURRENT));
    }

    private static Coverage extended(Begins begins, String more, Terms terms, LocalDate from, LocalDate soldOn) {
        var ledger = new CoverageLedger(terms.coveragesFrom(from), ZONE);
        return new Extension(CoverageKind.PARTS, Period.parse(more), begins).under(terms, ledger, soldOn);
    }

    private static Terms terms(Period period, EndDay endDay) {
        return new Terms(
                ZONE,
                TermCalendar.GREGORIAN,
                new StartRule(List.of(Evidence.SALE), null),
                List.of(new Promise(CoverageKind.PARTS, null, period)),
                endDay,
                RepairEffect.NONE,
                List.of(),
                null);
    }
}
