package org.aftersales.feedback.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** Wilson for 8 of 10: 49.02 to 94.33. */
    @Test
    void a_difference_is_told_with_how_sure_it_is() {
        var recovery = Recovery.of(DAY, DAY, Group.of(12, 10, 8), Group.of(9, 8, 2), List.of());

        assertEquals(
                new Rate(new BigDecimal("80.00"), new BigDecimal("49.02"), new BigDecimal("94.33")),
                recovery.contacted().rate());
        assertEquals(new BigDecimal("55.00"), recovery.difference().value());
    }

    @Test
    void fewer_than_five_say_nothing() {
        var recovery = Recovery.of(DAY, DAY, Group.of(12, 10, 8), Group.of(9, 4, 2), List.of());

        assertNull(recovery.uncontacted().rate());
        assertNull(recovery.difference());
    }

    @Test
    void what_was_given_is_shared_among_those_who_recovered() {
        var cost = Recovery.Cost.of(Money.of("100.00", "EUR"), 4, 3);

        assertEquals(Money.of("33.33", "EUR"), cost.perRecovered());
        assertNull(Recovery.Cost.of(Money.of("100.00", "EUR"), 4, 0).perRecovered());
    }
}
