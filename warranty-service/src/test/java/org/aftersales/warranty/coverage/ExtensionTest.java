package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
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

    @Test
    void a_second_one_follows_the_first() {
        var terms = terms(Period.parse("P12M"), EndDay.INCLUSIVE);
        var from = LocalDate.parse("2026-01-10");
        var first = extended(Begins.AFTER_BASE, "P12M", terms, from, from);
        var ledger = new CoverageLedger(List.of(first), ZONE);

        var second =
                new Extension(CoverageKind.PARTS, Period.parse("P12M"), Begins.AFTER_BASE).under(terms, ledger, from);

        assertEquals(LocalDate.parse("2028-01-11"), second.startsOn());
        assertEquals(LocalDate.parse("2029-01-10"), second.lastDay());
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
