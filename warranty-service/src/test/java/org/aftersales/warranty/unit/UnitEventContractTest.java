package org.aftersales.warranty.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.test.Contracts;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.InitialService;
import org.aftersales.warranty.catalogue.SaleTraits;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.aftersales.warranty.coverage.RepairRule;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.CustomerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitEventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123Z");
    private static final LocalDate INSTALLED = LocalDate.parse("2025-08-31");

    static Unit registered(String policyCode, UUID importId) {
        var soldAt = Instant.parse("2025-08-29T14:30:00Z");
        var policy = ShippedCatalogue.read().policyInForce(policyCode, soldAt).orElseThrow();
        var content = new Sale.Content(
                new Gtin("09521234001348"), new SerialNumber("TV55EN510501"), soldAt, Money.of("518770000", "IRR"));
        var buyer = new Buyer("", "Sara Moradi", "", "", "", "", "");
        var dates = new SaleDates(LocalDate.parse("2025-08-29"), null, INSTALLED);
        var sale = new Sale(
                "S-03",
                "IR-THR-01",
                content,
                policy,
                dates,
                INSTALLED,
                List.of(),
                SaleTraits.of("", null, null),
                "television",
                List.of(InitialService.TRAINING),
                buyer);
        var owner = new Owner(new CustomerId(new UUID(1, 1)), "parsian");
        return Unit.register(new UnitId(new UUID(2, 2)), sale, owner, importId, NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TV-36", "APPLIANCE-24", "CAR-36"})
    void registered_matches_its_schema(String policyCode) {
        registered(policyCode, null).raisedEvents().forEach(Contracts::assertEmitted);
        registered(policyCode, UUID.randomUUID()).raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void registered_says_what_was_promised_and_nothing_of_the_buyer() {
        var events = registered("TV-36", null).raisedEvents();

        assertEquals(
                List.of(new UnitEvent.Registered(
                        new UnitId(new UUID(2, 2)),
                        new CustomerId(new UUID(1, 1)),
                        "parsian",
                        "09521234001348",
                        "television",
                        "TV55EN510501",
                        Instant.parse("2025-08-29T14:30:00Z"),
                        Money.of("518770000.00", "IRR"),
                        "TV-36",
                        1,
                        LocalDate.parse("2025-08-31"),
                        List.of(
                                new Covered(CoverageKind.PARTS, null, LocalDate.parse("2028-08-31")),
                                new Covered(CoverageKind.LABOUR, null, LocalDate.parse("2027-08-31"))),
                        List.of(InitialService.TRAINING),
                        null,
                        NOW)),
                events);
    }

    @Test
    void coverage_changed_says_how_all_coverages_stand_and_what_changed_them() {
        var unit = registered("TV-36", null);
        var repair = new FinishedRepair(
                new UUID(4, 4), RepairOutcome.REPAIRED, null, null, Instant.parse("2026-11-01T08:00:00Z"), NOW);

        unit.record(repair, suspending(), NOW);

        var event = unit.raisedEvents().getLast();
        Contracts.assertEmitted(event);
        assertEquals(
                new CoverageEvent.CoverageChanged(
                        UnitIdentity.of(unit),
                        INSTALLED,
                        covered("2028-09-20", "2027-09-20"),
                        INSTALLED,
                        covered("2028-08-31", "2027-08-31"),
                        new ChangeReason(
                                LedgerEntry.Cause.REPAIR, RepairRule.SUSPEND_ACTUAL_DAYS, new UUID(4, 4), null),
                        NOW),
                event);
    }

    @Test
    void coverage_changed_by_evidence_tells_the_days_before_and_after() {
        var unit = registered("TV-36", null);
        var terms = ShippedCatalogue.read().policy("TV-36", 1).orElseThrow().terms();
        var sold = LocalDate.parse("2025-08-29");
        var dates = new SaleDates(sold, null, sold);

        unit.startBy(unit.ledger().startingBy(dates, terms, new UUID(5, 5), NOW), new UUID(5, 5), NOW);

        var event = unit.raisedEvents().getLast();
        Contracts.assertEmitted(event);
        assertEquals(
                new CoverageEvent.CoverageChanged(
                        UnitIdentity.of(unit),
                        sold,
                        covered("2028-08-29", "2027-08-29"),
                        INSTALLED,
                        covered("2028-08-31", "2027-08-31"),
                        new ChangeReason(LedgerEntry.Cause.EVIDENCE, RepairRule.NONE, null, new UUID(5, 5)),
                        NOW),
                event);
    }

    private static List<Covered> covered(String parts, String labour) {
        return List.of(
                new Covered(CoverageKind.PARTS, null, LocalDate.parse(parts)),
                new Covered(CoverageKind.LABOUR, null, LocalDate.parse(labour)));
    }

    private static Terms suspending() {
        var terms = ShippedCatalogue.read().policy("TV-36", 1).orElseThrow().terms();
        return new Terms(
                terms.zone(),
                terms.calendar(),
                terms.startRule(),
                terms.coverages(),
                terms.endDay(),
                new RepairEffect(RepairRule.SUSPEND_ACTUAL_DAYS, 0, 0, null),
                List.of(),
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warranty.unit.registered.v1", "warranty.unit.coverage-changed.v1"})
    void the_published_example_is_valid(String type) {
        Contracts.assertExample(type);
    }
}
