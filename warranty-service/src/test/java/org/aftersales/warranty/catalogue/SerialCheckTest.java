package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Examples are those of the standards and of numbers that are published elsewhere, not of our own reckoning. */
class SerialCheckTest {

    @ParameterizedTest
    @CsvSource({
        "LUHN, 79927398713",
        "LUHN, SN79927398713",
        "LUHN, 4242424242424242",
        "MOD11_2, 0000000218250097",
        "MOD11_2, 000000021694233X",
        "MOD11_2, 07940",
        "MOD97_10, 79444",
        "MOD97_10, 5493001KJTIIGC8Y1R12",
        "DAMM, 5724",
        "DAMM, TV5724",
    })
    void a_number_with_its_own_check_characters_is_right(SerialCheck check, String serial) {
        assertTrue(check.holds(serial));
    }

    @ParameterizedTest
    @CsvSource({
        "LUHN, 79927398710",
        "LUHN, 0",
        "LUHN, ABC",
        "MOD11_2, 0000000218250096",
        "MOD11_2, 0000000216942330",
        "MOD11_2, X",
        "MOD97_10, 79445",
        "MOD97_10, 5493001KJTIIGC8Y1R13",
        "MOD97_10, 79-44",
        "MOD97_10, ''",
        "DAMM, 5727",
        "DAMM, 0",
    })
    void a_number_with_others_is_wrong(SerialCheck check, String serial) {
        assertFalse(check.holds(serial));
    }

    @ParameterizedTest
    @EnumSource
    void every_single_wrong_digit_is_found(SerialCheck check) {
        var right = numbered(check);

        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, at) + digit + right.substring(at + 1);
                assertEquals(typed.equals(right), check.holds(typed), typed);
            }
        }
    }

    @Test
    void damm_finds_every_swap_of_neighbours() {
        var right = numbered(SerialCheck.DAMM);

        for (int at = 1; at < right.length(); at++) {
            var typed = right.substring(0, at - 1) + right.charAt(at) + right.charAt(at - 1) + right.substring(at + 1);
            assertEquals(typed.equals(right), SerialCheck.DAMM.holds(typed), typed);
        }
    }

    /** A number of twelve digits that passes, found by trying. */
    private static String numbered(SerialCheck check) {
        var random = new Random(7);
        while (true) {
            var tried = "%012d".formatted(random.nextLong(1_000_000_000_000L));
            if (check.holds(tried)) return tried;
        }
    }
}
