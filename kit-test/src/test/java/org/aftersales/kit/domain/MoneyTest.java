package org.aftersales.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void an_amount_has_exactly_the_decimals_of_its_currency() {
        assertEquals("129.90", Money.of("129.9", "EUR").plainAmount());
        assertEquals("1500", Money.of("1500.0", "JPY").plainAmount());
        assertEquals("1.250", Money.of("1.25", "KWD").plainAmount());
        assertThrows(IllegalArgumentException.class, () -> Money.of("129.905", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("0.5", "JPY"));
    }

    @Test
    void minor_units_are_counted_without_loss() {
        assertEquals(12_990, Money.of("129.90", "EUR").minor());
        assertEquals(Money.of("129.90", "EUR"), Money.ofMinor(12_990, "EUR"));
        assertEquals(Money.of("-0.01", "EUR"), Money.ofMinor(-1, "EUR"));
    }

    @Test
    void equal_amounts_are_equal_however_written() {
        assertEquals(Money.of("1", "EUR"), Money.of("1.00", "EUR"));
    }

    @Test
    void amounts_of_different_currencies_do_not_compare() {
        assertTrue(Money.of("2", "EUR").exceeds(Money.of("1.99", "EUR")));
        assertFalse(Money.of("2", "EUR").exceeds(Money.of("2.00", "EUR")));
        assertThrows(IllegalArgumentException.class, () -> Money.of("2", "EUR").exceeds(Money.of("1", "USD")));
    }

    @Test
    void the_json_form_is_a_decimal_text_and_a_code() throws JsonProcessingException {
        assertEquals("{\"amount\":\"129.90\",\"currency\":\"EUR\"}", json.writeValueAsString(Money.of("129.9", "EUR")));
        assertEquals(
                Money.of("129.90", "EUR"), json.readValue("{\"amount\":\"129.9\",\"currency\":\"EUR\"}", Money.class));
    }

    @Test
    void an_unknown_currency_and_an_absurd_amount_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "XXX"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("one", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1e1000000", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1".repeat(100_000), "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1000000000000000", "EUR"));
        assertEquals(
                99_999_999_999_999_999L, Money.of("999999999999999.99", "EUR").minor());
    }
}
