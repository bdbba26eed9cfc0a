package org.aftersales.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReadableNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(50)
    void a_minted_number_is_valid_in_any_case() {
        var number = ReadableNumber.mint("CL");

        assertTrue(number.matches("CL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z*~$=U]"), number);
        assertTrue(ReadableNumber.valid(number));
        assertTrue(ReadableNumber.valid(number.toLowerCase(Locale.ROOT)));
    }

    @RepeatedTest(20)
    void every_single_wrong_character_is_found() {
        var number = ReadableNumber.mint("CL");
        for (var place : new int[] {3, 4, 5, 6, 8, 9, 10, 11}) {
            for (var letter : ALPHABET.toCharArray()) {
                var wrong = number.substring(0, place) + letter + number.substring(place + 1);
                assertEquals(letter == number.charAt(place), ReadableNumber.valid(wrong), wrong);
            }
        }
    }

    @RepeatedTest(20)
    void every_swap_of_neighbours_is_found() {
        var number = ReadableNumber.mint("CL");
        for (var place : new int[] {3, 4, 5, 8, 9, 10}) {
            var swapped = number.substring(0, place)
                    + number.charAt(place + 1)
                    + number.charAt(place)
                    + number.substring(place + 2);
            assertEquals(swapped.equals(number), ReadableNumber.valid(swapped), swapped);
        }
    }

    @Test
    void what_is_no_number_is_not_valid() {
        for (var text :
                new String[] {"", "CL", "CL-7K3M-92QF", "CL-7K3M-92QFX", "CL-ILOU-92QF-X", "CL-7K3M-92QF-X-Y"}) {
            assertFalse(ReadableNumber.valid(text), text);
        }
    }

    @Test
    void ids_are_of_version_7_and_in_the_order_of_time() {
        var early = Uuids.v7(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC));
        var late = Uuids.v7(Clock.fixed(Instant.parse("2026-11-21T00:00:00.001Z"), ZoneOffset.UTC));

        assertEquals(7, early.version());
        assertEquals(2, early.variant());
        assertTrue(early.toString().compareTo(late.toString()) < 0);
        assertEquals(Instant.parse("2026-11-21T00:00:00Z").toEpochMilli(), early.getMostSignificantBits() >>> 16);
    }
}
