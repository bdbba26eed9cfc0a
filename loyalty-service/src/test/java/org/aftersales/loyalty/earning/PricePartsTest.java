package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aftersales.kit.domain.Money;
import org.junit.jupiter.api.Test;

class PricePartsTest {
    private static final Money PRICE = Money.of("100.00", "EUR");

    @Test
    void parts_fit_up_to_the_whole_price_however_large_they_are() {
        var most = Money.of("999999999999999.999", "KWD");
        var third = Money.of("333333333333333.333", "KWD");

        assertTrue(new PriceParts(third, third, null, third).fit(most));
        assertFalse(new PriceParts(most, most, most, most).fit(most));
        assertEquals(third, new PriceParts(third, third, null, null).net(most));
    }

    @Test
    void a_part_below_zero_makes_no_room_for_another_one() {
        assertFalse(new PriceParts(Money.of("-1.00", "EUR"), Money.of("101.00", "EUR"), null, null).fit(PRICE));
    }

    @Test
    void a_part_in_another_currency_is_none() {
        assertFalse(new PriceParts(Money.of("1.00", "USD"), null, null, null).fit(PRICE));
    }
}
