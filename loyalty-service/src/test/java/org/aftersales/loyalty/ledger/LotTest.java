package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final Instant FREE = Instant.parse("2026-12-05T00:00:00Z");
    private static final Instant OVER = Instant.parse("2028-11-21T00:00:00Z");
    private static final Lot LOT =
            new Lot(UUID.randomUUID(), new Points(50), FREE, new Expiry(LocalDate.parse("2028-11-20"), OVER), FREE);

    @Test
    void it_is_over_at_the_instant_at_which_it_ends_and_not_before() {
        assertFalse(LOT.expired(OVER.minusNanos(1)));
        assertTrue(LOT.expired(OVER));
    }

    @Test
    void it_is_free_at_the_instant_of_which_it_was_said_and_not_before() {
        assertFalse(LOT.active(FREE.minusNanos(1)));
        assertTrue(LOT.active(FREE));
    }

    @Test
    void what_can_be_spent_of_it_is_judged_by_its_date_whatever_was_booked() {
        var open = new OpenLot(LOT, 0, 50, 0, 0);

        assertEquals(50, open.spendable(OVER.minusNanos(1)));
        assertEquals(0, open.spendable(OVER));
    }
}
