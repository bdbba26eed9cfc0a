package org.aftersales.warranty.catalogue;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialRuleTest {

    private static boolean accepts(String pattern, boolean imei, String serial) {
        return new SerialRule(pattern, imei).accepts(new SerialNumber(serial));
    }

    @Test
    void the_pattern_has_to_match_the_whole_serial() {
        assertTrue(accepts("CM[0-9]{8}", false, "CM37467599"));
        assertFalse(accepts("CM[0-9]{8}", false, "CM374675990"));
        assertFalse(accepts("^CM[0-9]{8}$", false, "CM37467599\n"));
    }

    @Test
    void an_imei_has_fifteen_digits_and_a_luhn_digit() {
        assertTrue(accepts(".*", true, "352025389836066"));
        assertFalse(accepts(".*", true, "352025389836067"));
        assertFalse(accepts(".*", true, "35202538983606"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "(a|aa)+", "(a*)*b", "((a?){50}){18}a{50}"})
    void no_pattern_takes_long_to_say_no(String pattern) {
        assertTimeoutPreemptively(ofSeconds(2), () -> assertFalse(accepts(pattern, false, "a".repeat(190) + "!")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(a)\\1", "(?=a)b", "(((a{100}){100}){100}"})
    void what_cannot_be_matched_in_linear_time_is_no_pattern(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new SerialRule(pattern, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "A\u0000B", "A\tB"})
    void what_a_spreadsheet_would_run_is_no_serial_whatever_the_pattern_says(String serial) {
        assertFalse(accepts("(?s).*", false, serial));
    }

    @Test
    void letters_that_no_serial_has_are_read_as_the_digits_that_they_look_like() {
        var rule = new SerialRule("[A-Z]{2}[0-9]{4}", false, null, false, Set.of(LookAlike.O, LookAlike.I));

        assertEquals("SN0110", rule.read(SerialNumber.normalise("sn-OiI۰")).value());
        assertTrue(rule.accepts(rule.read(new SerialNumber("SNO1I0"))));
        assertFalse(rule.accepts(rule.read(new SerialNumber("SO0110"))));
        assertEquals("QL0", rule.read(new SerialNumber("QLO")).value());
    }

    @Test
    void an_imei_that_was_typed_with_letters_is_one() {
        var rule = new SerialRule(".*", true, null, false, Set.of(LookAlike.O));

        assertTrue(rule.accepts(rule.read(new SerialNumber("352O25389836O66"))));
    }

    @Test
    void a_pattern_that_asks_for_such_a_letter_is_none() {
        var letters = Set.of(LookAlike.I);

        assertThrows(IllegalArgumentException.class, () -> new SerialRule("(IN|EX)1", false, null, false, letters));
    }

    @Test
    void a_serial_has_at_most_two_hundred_characters() {
        assertTrue(accepts(".*", false, "A".repeat(200)));
        assertFalse(accepts(".*", false, "A".repeat(201)));
    }
}
