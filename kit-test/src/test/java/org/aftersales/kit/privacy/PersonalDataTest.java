package org.aftersales.kit.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.KitConfig;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final String COLUMN = "parcel.recipient";
    private static final UUID ROW = new UUID(7, 1);
    private static final String OLD = "k0:" + key('o');
    private static final String NEW = "k1:" + key('n');

    private final PersonalData personal = new PersonalData(config(NEW));

    @Test
    void what_was_sealed_opens_for_its_column_and_row() {
        assertEquals("سارا Müller", personal.open(COLUMN, ROW, personal.seal(COLUMN, ROW, "سارا Müller")));
        assertEquals("", personal.open(COLUMN, ROW, personal.seal(COLUMN, ROW, "")));
    }

    @Test
    void the_sealed_form_hides_the_text_and_never_repeats() {
        var sealed = personal.seal(COLUMN, ROW, "Sara");

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Sara"));
        assertFalse(Arrays.equals(sealed, personal.seal(COLUMN, ROW, "Sara")));
    }

    @Test
    void it_does_not_open_for_another_column_or_row() {
        var sealed = personal.seal(COLUMN, ROW, "Sara");

        assertThrows(IllegalStateException.class, () -> personal.open("parcel.sender", ROW, sealed));
        assertThrows(IllegalStateException.class, () -> personal.open(COLUMN, new UUID(7, 2), sealed));
    }

    @Test
    void it_does_not_open_when_a_bit_was_changed() {
        var sealed = personal.seal(COLUMN, ROW, "Sara");
        for (var place = 3; place < sealed.length; place++) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThrows(IllegalStateException.class, () -> personal.open(COLUMN, ROW, changed));
        }
    }

    @Test
    void after_a_rotation_old_values_open_and_new_ones_use_the_new_key() {
        var before = new PersonalData(config(OLD)).seal(COLUMN, ROW, "Sara");
        var rotated = new PersonalData(config(NEW + "," + OLD));

        assertEquals("Sara", rotated.open(COLUMN, ROW, before));
        assertEquals("Sara", personal.open(COLUMN, ROW, rotated.seal(COLUMN, ROW, "Sara")));
    }

    @Test
    void without_its_key_a_value_is_lost() {
        var before = new PersonalData(config(OLD)).seal(COLUMN, ROW, "Sara");

        assertThrows(IllegalStateException.class, () -> personal.open(COLUMN, ROW, before));
    }

    @Test
    void keys_that_are_no_keys_are_refused_at_start() {
        assertThrows(IllegalArgumentException.class, () -> new PersonalData(config("k1")));
        assertThrows(IllegalArgumentException.class, () -> new PersonalData(config("k1:c2hvcnQ=")));
    }

    @Test
    void equal_texts_have_equal_digests_within_a_domain_only() {
        assertArrayEquals(personal.digest("card", "17"), personal.digest("card", "17"));
        assertFalse(Arrays.equals(personal.digest("card", "17"), personal.digest("card", "18")));
        assertFalse(Arrays.equals(personal.digest("card", "17"), personal.digest("cursor", "17")));
    }

    private static KitConfig config(String keys) {
        return new SmallRyeConfigBuilder()
                .withMapping(KitConfig.class)
                .withValidateUnknown(false)
                .withDefaultValues(Map.of(
                        "aftersales.service",
                        "sample",
                        "aftersales.secret",
                        key('s'),
                        "aftersales.public-url",
                        "http://localhost",
                        "aftersales.personal-data-keys",
                        keys))
                .build()
                .getConfigMapping(KitConfig.class);
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
