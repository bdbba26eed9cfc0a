package org.aftersales.warranty.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SaleTraits;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.CustomerId;
import org.junit.jupiter.api.Test;

class RegisterEventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123Z");
    private static final LocalDate BOUGHT = LocalDate.parse("2025-08-29");

    static Unit selfRegistered() {
        var soldAt = Instant.parse("2025-08-28T20:30:00Z");
        var policy = ShippedCatalogue.read().policyInForce("TV-36", soldAt).orElseThrow();
        var content = new Sale.Content(new Gtin("09521234001348"), new SerialNumber("TV55EN510501"), soldAt, null);
        var dates = new SaleDates(BOUGHT, null, null);
        var sale = new Sale(
                "own:1",
                "",
                content,
                policy,
                dates,
                BOUGHT,
                List.of(),
                SaleTraits.of("", null, null),
                null,
                List.of(),
                Buyer.UNKNOWN);
        var owner = new Owner(new CustomerId(new UUID(1, 1)), Owner.NO_RETAILER);
        return Unit.register(new UnitId(new UUID(2, 2)), sale, owner, null, NOW);
    }

    @Test
    void self_registered_says_what_the_owner_told_and_names_no_retailer() {
        var event = selfRegistered().raisedEvents().getFirst();

        Contracts.assertEmitted(event);
        assertEquals(
                new RegisterEvent.SelfRegistered(
                        new UnitId(new UUID(2, 2)),
                        new CustomerId(new UUID(1, 1)),
                        "09521234001348",
                        "TV55EN510501",
                        BOUGHT,
                        "TV-36",
                        1,
                        BOUGHT,
                        List.of(
                                new Covered(CoverageKind.PARTS, null, LocalDate.parse("2028-08-29")),
                                new Covered(CoverageKind.LABOUR, null, LocalDate.parse("2027-08-29"))),
                        NOW),
                event);
    }

    @Test
    void nobodys_unit_is_of_no_retailer_whatever_its_name() {
        assertFalse(selfRegistered().owner().isSoldBy("none"));
    }

    @Test
    void what_is_given_tells_what_it_covers() {
        var old = UnitEventContractTest.registered("TV-36", null);
        var given = given(old, ReplacementEffect.FRESH);

        var entered = old.replacement(given, NOW).raisedEvents().getFirst();

        Contracts.assertEmitted(entered);
        var unit = new UnitIdentity(given.id(), old.owner().customerId(), "parsian", "09521234001348", "TV55EN510777");
        var covered = List.of(
                new Covered(CoverageKind.PARTS, null, LocalDate.parse("2029-06-01")),
                new Covered(CoverageKind.LABOUR, null, LocalDate.parse("2028-06-01")));
        assertEquals(new RegisterEvent.ReplacementRegistered(unit, old.id(), "TV-36", 1, covered, NOW), entered);
    }

    @Test
    void what_is_taken_back_tells_by_what() {
        var old = UnitEventContractTest.registered("TV-36", null);
        var given = given(old, ReplacementEffect.FRESH);

        old.replaceBy(given, NOW);

        var ended = old.raisedEvents().getLast();
        Contracts.assertEmitted(ended);
        assertEquals(
                new RegisterEvent.Replaced(
                        UnitIdentity.of(old), given.id(), "TV55EN510777", ReplacementEffect.FRESH, given.on(), NOW),
                ended);
    }

    static Unit returned() {
        var unit = UnitEventContractTest.registered("TV-36", null);
        unit.goBack(new UUID(7, 7), BOUGHT, NOW);
        return unit;
    }

    @Test
    void what_goes_back_for_money_tells_by_which_return_and_from_which_day_nothing_covers_it() {
        var unit = returned();

        var ended = unit.raisedEvents().getLast();
        Contracts.assertEmitted(ended);
        assertEquals(new RegisterEvent.Returned(UnitIdentity.of(unit), new UUID(7, 7), BOUGHT, NOW), ended);
    }

    static Given given(Unit old, ReplacementEffect effect) {
        var day = LocalDate.parse("2026-06-01");
        var terms = ShippedCatalogue.read().policy("TV-36", 1).orElseThrow().terms();
        var promised = old.ledger().givenOn(day, day, terms, effect);
        return new Given(new UnitId(new UUID(9, 9)), new SerialNumber("TV55EN510777"), day, effect, promised);
    }
}
