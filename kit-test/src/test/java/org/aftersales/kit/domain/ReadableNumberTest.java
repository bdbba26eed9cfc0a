package org.aftersales.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReadableNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Where a number has characters, the check character last. */
    private static final int[] PLACES = {3, 4, 5, 6, 8, 9, 10, 11, 13};

    @RepeatedTest(50)
    void a_minted_number_is_of_letters_and_digits_to_its_end_and_valid_in_any_case() {
        var number = ReadableNumber.mint("CL");

        assertTrue(number.matches("CL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]"), number);
        assertTrue(ReadableNumber.valid(number));
        assertTrue(ReadableNumber.valid(number.toLowerCase(Locale.ROOT)));
    }

    @Test
    void the_published_examples_are_valid() {
        for (var number : List.of("CL-7K3M-92QF-M", "TK-QHTW-74VT-F", "TK-ZSF0-JX46-3", "MB-KDD1-Z5A3-Y")) {
            assertTrue(ReadableNumber.valid(number), number);
        }
    }

    @RepeatedTest(20)
    void every_single_wrong_character_is_found() {
        var number = ReadableNumber.mint("CL");
        for (var place : PLACES) {
            for (var letter : ALPHABET.toCharArray()) {
                var wrong = with(number, place, letter);
                assertEquals(letter == number.charAt(place), ReadableNumber.valid(wrong), wrong);
            }
        }
    }

    @RepeatedTest(20)
    void every_swap_of_neighbours_or_next_neighbours_is_found() {
        var number = ReadableNumber.mint("CL");
        for (var distance : new int[] {1, 2}) {
            for (var i = 0; i + distance < PLACES.length; i++) {
                var one = number.charAt(PLACES[i]);
                var other = number.charAt(PLACES[i + distance]);
                var swapped = with(with(number, PLACES[i], other), PLACES[i + distance], one);
                assertEquals(swapped.equals(number), ReadableNumber.valid(swapped), swapped);
            }
        }
    }

    private static String with(String number, int place, char letter) {
        return number.substring(0, place) + letter + number.substring(place + 1);
    }

    @Test
    void what_is_no_number_is_not_valid() {
        for (var text : new String[] {
            "", "CL", "CL-7K3M-92QF", "CL-7K3M-92QFM", "CL-ILOU-92QF-M", "CL-7K3M-92QF-*", "CL-7K3M-92QF-M-Y"
        }) {
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
