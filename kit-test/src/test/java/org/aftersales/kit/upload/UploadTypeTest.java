package org.aftersales.kit.upload;

import static org.aftersales.kit.test.Pictures.SECRET;
import static org.aftersales.kit.test.Pictures.contains;
import static org.aftersales.kit.test.Pictures.joined;
import static org.aftersales.kit.test.Pictures.latin;
import static org.aftersales.kit.test.Pictures.pixels;
import static org.aftersales.kit.test.Pictures.plain;
import static org.aftersales.kit.test.Pictures.riff;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.aftersales.kit.test.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTypeTest {

    private static byte[] cleaned(byte[] content) {
        return UploadType.of(content).orElseThrow().cleaned(content);
    }

    @Test
    void the_first_bytes_say_what_it_is() {
        assertEquals(Optional.of(UploadType.JPEG), UploadType.of(plain("jpg")));
        assertEquals(Optional.of(UploadType.PNG), UploadType.of(plain("png")));
        assertEquals(Optional.of(UploadType.WEBP), UploadType.of(Pictures.webp()));
        assertEquals(Optional.of(UploadType.PDF), UploadType.of(latin("%PDF-1.7")));
        for (var other : new String[] {"", "GIF89a", "<svg/>", "RIFF    WAVE", "\u00FF\u00D8"}) {
            assertEquals(Optional.empty(), UploadType.of(latin(other)));
        }
    }

    @Test
    void a_photograph_keeps_its_pixels_and_loses_what_the_camera_wrote_beside_them() {
        var cleaned = cleaned(Pictures.photograph(1));

        assertFalse(contains(cleaned, SECRET));
        assertFalse(contains(cleaned, "Exif"));
        assertFalse(contains(cleaned, "Cano"));
        assertArrayEquals(plain("jpg"), cleaned);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void a_photograph_stays_upright(int orientation) {
        var cleaned = cleaned(Pictures.photograph(orientation));

        assertFalse(contains(cleaned, SECRET));
        assertFalse(contains(cleaned, "Cano"));
        assertArrayEquals(pixels(plain("jpg")), pixels(cleaned));
        assertEquals(orientation, Orientation.in(Arrays.copyOfRange(cleaned, 6, cleaned.length)));
        assertArrayEquals(cleaned, cleaned(cleaned));
    }

    @Test
    void a_screenshot_keeps_its_pixels_and_loses_text_time_and_place() {
        var cleaned = cleaned(Pictures.screenshot());

        assertFalse(contains(cleaned, SECRET));
        assertFalse(contains(cleaned, "tIME"));
        assertArrayEquals(pixels(plain("png")), pixels(cleaned));
    }

    @Test
    void a_webp_keeps_its_picture_and_says_no_more_that_it_has_metadata() {
        var cleaned = cleaned(Pictures.webp());

        assertFalse(contains(cleaned, SECRET));
        assertFalse(contains(cleaned, "EXIF"));
        assertArrayEquals(
                joined(
                        latin("RIFF\u0086\0\0\0WEBP"),
                        riff("VP8X", new byte[10]),
                        riff("VP8L", new byte[] {0x2F, 0, 0, 0, 0, 7, 7}),
                        riff("JUNK", new byte[SECRET.length()]),
                        riff("JUNK", new byte[SECRET.length()])),
                cleaned);
    }

    @Test
    void what_stands_behind_the_end_of_a_picture_is_not_handed_on() {
        for (var whole : new byte[][] {plain("jpg"), plain("png"), Pictures.webp()}) {
            assertArrayEquals(cleaned(whole), cleaned(joined(whole, latin(SECRET))));
        }
    }

    static Stream<byte[]> pictures() {
        return Stream.of(plain("jpg"), Pictures.photograph(6), Pictures.screenshot(), Pictures.webp());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void whatever_is_cut_off_or_changed_is_cleaned_or_refused(byte[] picture) {
        var random = new Random(11);
        for (int length = 16; length < picture.length; length += 1 + picture.length / 300) {
            attempt(Arrays.copyOf(picture, length));
        }
        for (int i = 0; i < 2_000; i++) {
            var changed = picture.clone();
            for (int j = 0; j < 3; j++) changed[16 + random.nextInt(changed.length - 16)] = (byte) random.nextInt();
            attempt(changed);
        }
    }

    private static void attempt(byte[] content) {
        try {
            cleaned(content);
        } catch (IllegalArgumentException refusal) {
            assertEquals("The picture is not built as its type says, or breaks off.", refusal.getMessage());
        }
    }

    @Test
    void a_picture_that_breaks_off_is_refused() {
        for (var whole : new byte[][] {plain("jpg"), plain("png"), Pictures.webp()}) {
            var half = Arrays.copyOf(whole, whole.length / 2);
            assertThrows(IllegalArgumentException.class, () -> cleaned(half));
        }
    }
}
