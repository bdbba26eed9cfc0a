package org.aftersales.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshValuesTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID CUSTOMER = UUID.randomUUID();

    @Test
    void the_same_id_becomes_the_same_new_id_within_a_unit_of_work() {
        var fresh = new FreshValues(Map.of());

        var first = fresh.of(UNIT, true);

        assertNotEquals(UNIT, first);
        assertEquals(first, fresh.of(UNIT, false));
        assertNotEquals(first, new FreshValues(Map.of()).of(UNIT, true));
    }

    @Test
    void what_exists_already_is_kept_or_replaced_by_another_that_does() {
        var other = UUID.randomUUID();

        assertEquals(CUSTOMER, new FreshValues(Map.of(CUSTOMER, CUSTOMER)).of(CUSTOMER, false));
        assertEquals(other, new FreshValues(Map.of(CUSTOMER, other)).of(CUSTOMER, true));
    }

    @Test
    void only_unique_texts_and_bytes_are_replaced() {
        var fresh = new FreshValues(Map.of());

        assertEquals("parsian", fresh.of("parsian", false));
        assertNotEquals("TV55EN510501", fresh.of("TV55EN510501", true));
        assertEquals(12, fresh.of("TV55EN510501", true).toString().length());
        assertArrayEquals(new byte[] {1, 2}, (byte[]) fresh.of(new byte[] {1, 2}, false));
        assertEquals(32, ((byte[]) fresh.of(new byte[32], true)).length);
    }

    @Test
    void unique_numbers_are_replaced_by_numbers_never_used() {
        var fresh = new FreshValues(Map.of());

        assertEquals(1L, fresh.of(1L, false));
        assertNotEquals(fresh.of(1L, true), fresh.of(1L, true));
        assertTrue((long) fresh.of(1L, true) > 1_000_000_000L);
    }
}
