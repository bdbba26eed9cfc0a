package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.SimulationView.Compared;
import org.aftersales.warranty.catalogue.SimulationView.Counts;
import org.aftersales.warranty.catalogue.SimulationView.LeftOut;
import org.aftersales.warranty.catalogue.SimulationView.Pay;
import org.aftersales.warranty.catalogue.SoldGroup.Fate;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.EndDay;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.TermCalendar;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.coverage.UsageLimit;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final LocalDate SOLD = LocalDate.parse("2026-01-10");
    private static final Compared COMPARED = new Compared("P", 1, 2, SOLD, SOLD);
    private static final StartRule BY_SALE = new StartRule(List.of(Evidence.SALE), null);
    private static final StartRule BY_DELIVERY = new StartRule(List.of(Evidence.DELIVERY), null);

    private static Terms terms(StartRule rule, Promise... promises) {
        return new Terms(
                ZoneId.of("Asia/Tehran"),
                TermCalendar.GREGORIAN,
                rule,
                List.of(promises),
                EndDay.INCLUSIVE,
                RepairEffect.NONE,
                List.of(),
                null);
    }

    private static Simulation simulation(Terms before, Terms after) {
        return new Simulation(policy(before), policy(after));
    }

    private static PolicyVersion policy(Terms terms) {
        var transfers = new PolicyVersion.Transfers(true, null);
        return new PolicyVersion("P", 1, SOLD, "Policy", null, terms, null, transfers, null);
    }

    private static Promise promise(CoverageKind kind, String period) {
        return new Promise(kind, null, Period.parse(period));
    }

    private static EvidencePiece told(long id, Evidence kind, EvidenceSource source, String day) {
        var name = id == 0 ? null : new UUID(0, id);
        return new EvidencePiece(name, kind, LocalDate.parse(day), source, null, Instant.EPOCH);
    }

    private static SoldGroup group(long units, EvidencePiece... told) {
        return new SoldGroup(units, new UUID(1, units), Fate.STANDS, List.of(told));
    }

    private static final EvidencePiece SALE = told(0, Evidence.SALE, EvidenceSource.RETAILER, "2026-01-10");

    @Test
    void the_same_terms_change_nothing() {
        var terms = terms(BY_SALE, promise(CoverageKind.PARTS, "P1Y"));
        var simulation = simulation(terms, terms);

        simulation.add(group(7, SALE));

        var view = simulation.view(COMPARED);
        assertEquals(7, view.units());
        assertEquals(0, view.changed());
        assertEquals(new Counts(7, 0, 0, 0, 0, 0, 0), view.start());
        assertEquals(List.of(), view.examples());
    }

    @Test
    void days_are_counted_for_every_unit_of_a_group() {
        var simulation = simulation(
                terms(BY_SALE, promise(CoverageKind.PARTS, "P10D"), promise(CoverageKind.LABOUR, "P10D")),
                terms(BY_DELIVERY, promise(CoverageKind.PARTS, "P7D"), promise(CoverageKind.SOFTWARE, "P1D")));

        simulation.add(group(3, SALE, told(0, Evidence.DELIVERY, EvidenceSource.RETAILER, "2026-01-15")));
        simulation.add(group(2, SALE));

        var view = simulation.view(COMPARED);
        assertEquals(5, view.changed());
        assertEquals(new Counts(2, 3, 0, 0, 0, 15, 0), view.start());
        assertEquals(
                List.of(
                        "PARTS " + new Counts(0, 3, 2, 0, 0, 6, 6),
                        "LABOUR " + new Counts(0, 0, 0, 0, 5, 0, 0),
                        "SOFTWARE " + new Counts(0, 0, 0, 5, 0, 0, 0)),
                view.coverages().stream()
                        .map(line -> line.kind() + " " + line.lastDay())
                        .toList());
        assertEquals(List.of(new UUID(1, 3), new UUID(1, 2)), view.examples());
    }

    @Test
    void other_terms_may_also_trust_other_sources() {
        var parts = promise(CoverageKind.PARTS, "P1Y");
        var careful = new StartRule(List.of(Evidence.DELIVERY), null, EvidenceSource.RETAILER);
        var simulation = simulation(terms(BY_DELIVERY, parts), terms(careful, parts));

        simulation.add(group(1, SALE, told(1, Evidence.DELIVERY, EvidenceSource.CUSTOMER, "2026-01-20")));

        assertEquals(new Counts(0, 0, 1, 0, 0, 0, 10), simulation.view(COMPARED).start());
    }

    @Test
    void a_few_examples_are_enough() {
        var simulation = simulation(
                terms(BY_SALE, promise(CoverageKind.PARTS, "P1Y")), terms(BY_SALE, promise(CoverageKind.PARTS, "P2Y")));

        LongStream.rangeClosed(1, 50).forEach(units -> simulation.add(group(units, SALE)));

        assertEquals(5, simulation.view(COMPARED).examples().size());
    }

    @Test
    void what_a_coverage_pays_is_told_where_it_would_be_another() {
        var day = Period.parse("P1Y");
        var limit = new UsageLimit("km", 100_000);
        var euros = Money.of("20.00", "EUR");
        var parts = new Promise(CoverageKind.PARTS, null, day, limit, 100, null);
        var labour = promise(CoverageKind.LABOUR, "P1Y");
        var cheaper = new Promise(CoverageKind.PARTS, null, day, null, 50, euros);
        var simulation = simulation(terms(BY_SALE, parts, labour), terms(BY_SALE, cheaper, labour));

        simulation.add(group(3, SALE));

        var view = simulation.view(COMPARED);
        assertEquals(3, view.changed());
        assertEquals(
                new Counts(3, 0, 0, 0, 0, 0, 0), view.coverages().getFirst().lastDay());
        var usage = new PolicyDocument.Usage("km", 100_000);
        assertEquals(new Pay(100, null, usage), view.coverages().getFirst().before());
        assertEquals(new Pay(50, euros, null), view.coverages().getFirst().after());
        assertNull(view.coverages().getLast().before());
        assertNull(view.coverages().getLast().after());
    }

    @Test
    void units_for_which_the_promise_does_not_stand_any_more_are_only_counted() {
        var simulation = simulation(
                terms(BY_SALE, promise(CoverageKind.PARTS, "P1Y")), terms(BY_SALE, promise(CoverageKind.PARTS, "P2Y")));

        simulation.add(group(1, SALE));
        for (var fate : List.of(Fate.REPLACED, Fate.GIVEN, Fate.RETURNED, Fate.VOID)) {
            simulation.add(new SoldGroup(fate.ordinal() * 10L, new UUID(2, 2), fate, List.of(SALE)));
        }

        var view = simulation.view(COMPARED);
        assertEquals(1, view.units());
        assertEquals(1, view.changed());
        assertEquals(new LeftOut(10, 20, 30, 40), view.leftOut());
        assertEquals(List.of(new UUID(1, 1)), view.examples());
    }
}
