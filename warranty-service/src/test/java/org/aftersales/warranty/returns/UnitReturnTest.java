package org.aftersales.warranty.returns;

import static org.aftersales.warranty.returns.SoldTelevision.NOW;
import static org.aftersales.warranty.returns.SoldTelevision.PRICE;
import static org.aftersales.warranty.returns.SoldTelevision.UNIT;
import static org.aftersales.warranty.returns.SoldTelevision.goods;
import static org.aftersales.warranty.returns.SoldTelevision.requested;
import static org.aftersales.warranty.returns.SoldTelevision.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.test.Contracts;
import org.aftersales.warranty.unit.UnitFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReturnTest {

    @Test
    void what_is_told_of_a_refund_is_the_published_example() {
        var returned = requested(goods("0"), false);

        returned.refund(PRICE, goods("0"), NOW, NOW);

        Contracts.assertEmitsExample(returned.raisedEvents().getLast());
        assertEquals(1, returned.raisedEvents().size());
    }

    @Test
    void of_a_unit_that_was_given_the_one_that_was_sold_is_told_with_it() {
        var returned = requested(SoldTelevision.given(), false);

        returned.refund(PRICE, SoldTelevision.given(), NOW, NOW);

        var told = (ReturnEvent.Refunded) returned.raisedEvents().getLast();
        Contracts.assertEmitted(told);
        assertEquals(UNIT, told.unitId());
        assertEquals(SoldTelevision.GIVEN, told.givenUnitId());
    }

    @ParameterizedTest
    @CsvSource({
        "0,            518770000.01, IRR, must not be more than 518770000.00",
        "518769999.99, 0.02,         IRR, must not be more than 0.01",
        "0,            0.00,         IRR, must be more than nothing",
        "0,            -1.00,        IRR, must be more than nothing",
        "0,            1.00,         EUR, must be in IRR",
    })
    void what_cannot_be_paid_back_is_refused_and_changes_nothing(
            String before, String amount, String currency, String why) {
        var returned = requested(goods(before), false);

        var refusal = assertThrows(
                RuleViolated.class, () -> returned.refund(Money.of(amount, currency), goods(before), NOW, NOW));

        assertEquals("invalid-refund", refusal.code());
        assertEquals("/refund", refusal.violations().getFirst().pointer());
        assertEquals(why, refusal.violations().getFirst().message());
        assertEquals(ReturnStatus.REQUESTED, returned.view().status());
        assertEquals(List.of(), returned.raisedEvents());
    }

    @Test
    void the_last_cent_can_be_paid_back_and_nothing_after_it() {
        var returned = requested(goods("518769999.99"), true);

        returned.refund(Money.of("0.01", "IRR"), goods("518769999.99"), NOW, NOW);

        assertTrue(returned.endsCover(), "nothing is left of the price");
        assertCode("nothing-left-to-refund", () -> goods("518770000.00"));
    }

    @Test
    void who_keeps_the_goods_for_less_keeps_what_covers_them() {
        var kept = requested(goods("0"), true);
        var back = requested(goods("0"), false);
        assertFalse(back.endsCover(), "before any money");

        kept.refund(Money.of("518769999.99", "IRR"), goods("0"), NOW, NOW);
        back.refund(Money.of("0.01", "IRR"), goods("0"), NOW, NOW);

        assertFalse(kept.endsCover());
        assertTrue(back.endsCover());
    }

    @Test
    void money_goes_back_once() {
        var returned = requested(goods("0"), true);
        returned.refund(Money.of("1.00", "IRR"), goods("0"), NOW, NOW);

        var refusal =
                assertThrows(Conflict.class, () -> returned.refund(Money.of("1.00", "IRR"), goods("1.00"), NOW, NOW));

        assertEquals("illegal-transition", refusal.code());
        assertEquals(1, returned.raisedEvents().size());
    }

    @Test
    void what_nobody_can_pay_back_cannot_be_returned() {
        assertCode("no-retailer", () -> of(unit(UNIT, "none", PRICE, null, false)));
        assertCode("price-unknown", () -> of(unit(UNIT, "parsian", null, null, false)));
        assertCode("unit-replaced", () -> of(unit(UNIT, "parsian", PRICE, SoldTelevision.GIVEN, false)));
        assertCode("unit-returned", () -> of(unit(UNIT, "parsian", PRICE, null, true)));
    }

    private static void of(UnitFacts unit) {
        ReturnedGoods.of(unit, List.of(UNIT), BigDecimal.ZERO);
    }

    private static void assertCode(String code, Runnable work) {
        assertEquals(code, assertThrows(RuleViolated.class, work::run).code());
    }
}
