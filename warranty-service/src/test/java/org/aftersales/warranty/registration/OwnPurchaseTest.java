package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;
import org.junit.jupiter.api.Test;

class OwnPurchaseTest {

    private static final ProductItem TELEVISION =
            new ProductItem(new Gtin("09521234001348"), new SerialNumber("TV55EN510501"));
    private static final UnitId UNIT = new UnitId(new UUID(2, 2));

    private static RegisterOwnUnit told(String purchasedOn, TellSale.Price price) {
        return new RegisterOwnUnit(
                null, null, null, LocalDate.parse(purchasedOn), "IR", null, price, null, null, null, null);
    }

    private static Sale judged(RegisterOwnUnit told, String now) {
        return new OwnPurchase(told, TELEVISION, true).judged(UNIT, ShippedCatalogue.read(), Instant.parse(now));
    }

    @Test
    void the_sale_begins_with_the_day_in_the_zone_of_the_policy() {
        var sale = judged(told("2025-08-29", null), "2026-11-20T08:00:00Z");

        assertEquals(Instant.parse("2025-08-28T20:30:00Z"), sale.content().soldAt());
        assertEquals(LocalDate.parse("2025-08-29"), sale.startsOn());
        assertEquals("own:" + UNIT, sale.reference());
        assertNull(sale.content().price());
    }

    /** It is tomorrow in Tehran while it is still today in London. */
    @Test
    void today_is_the_day_where_the_policy_counts() {
        var bought = told("2026-11-21", null);

        assertEquals(
                LocalDate.parse("2026-11-21"),
                judged(bought, "2026-11-20T20:30:00Z").startsOn());
        var refusal = assertThrows(UnregistrableUnit.class, () -> judged(bought, "2026-11-20T20:29:59Z"));
        assertEquals("date-in-future", refusal.code());
    }

    @Test
    void a_price_is_exact_or_refused() {
        var now = "2026-11-20T08:00:00Z";
        var paid = judged(told("2025-08-29", new TellSale.Price("499.90", "EUR")), now);
        assertEquals(Money.of("499.90", "EUR"), paid.content().price());

        var refusal = assertThrows(
                UnregistrableUnit.class, () -> judged(told("2025-08-29", new TellSale.Price("1", "XXX")), now));
        assertEquals("invalid-currency", refusal.code());
        assertEquals(
                "/price/currency",
                refusal.violations().stream()
                        .map(Violation::pointer)
                        .findFirst()
                        .orElseThrow());
    }
}
