package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void text_is_accepted_wherever_it_is_cut() {
        var bytes = "سارا €uro 🎁 end".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var text = new Utf8();

            assertTrue(text.accepts(Arrays.copyOf(bytes, cut)));
            assertTrue(text.accepts(Arrays.copyOfRange(bytes, cut, bytes.length)));
            assertTrue(text.isComplete());
        }
    }

    @Test
    void other_encodings_overlong_forms_and_halves_are_refused() {
        assertFalse(new Utf8().accepts(new byte[] {(byte) 0xC0, (byte) 0x80}));
        assertFalse(new Utf8().accepts(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        assertFalse(new Utf8().accepts(new byte[] {'a', (byte) 0xE9, 'b'}));
        var half = new Utf8();
        assertTrue(half.accepts(new byte[] {(byte) 0xD8}));
        assertFalse(half.isComplete());
    }
}
