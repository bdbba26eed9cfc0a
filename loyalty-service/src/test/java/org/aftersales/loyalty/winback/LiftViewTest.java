package org.aftersales.loyalty.winback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LiftViewTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table II, method 10: 56/70 against 48/80. */
    @Test
    void the_interval_is_the_published_one() {
        var lift = LiftView.of(new Share(56, 70), new Share(48, 80));

        assertEquals(new BigDecimal("0.2000"), lift.lift());
        assertEquals(new BigDecimal("0.0524"), lift.low());
        assertEquals(new BigDecimal("0.3339"), lift.high());
        assertTrue(lift.conclusive());
        assertFalse(lift.small());
    }

    /** Wilson, 8 of 10 and 45 of 50. */
    @Test
    void each_group_has_an_interval_of_its_own() {
        var lift = LiftView.of(new Share(8, 10), new Share(45, 50));

        assertEquals(new BigDecimal("0.4902"), lift.asked().low());
        assertEquals(new BigDecimal("0.9433"), lift.asked().high());
        assertEquals(new BigDecimal("0.7864"), lift.heldOut().low());
        assertEquals(new BigDecimal("0.9565"), lift.heldOut().high());
        assertFalse(lift.conclusive());
        assertTrue(lift.small());
    }

    @Test
    void of_nobody_nothing_is_known() {
        var lift = LiftView.of(new Share(0, 0), new Share(0, 0));

        assertEquals(new BigDecimal("-1.0000"), lift.low());
        assertEquals(new BigDecimal("1.0000"), lift.high());
        assertFalse(lift.conclusive());
    }
}
