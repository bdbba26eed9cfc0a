package org.aftersales.ticket.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.aftersales.kit.upload.UploadType;
import org.junit.jupiter.api.Test;

class UploadedBytesTest {

    private static final byte[] PDF = "%PDF-1.7\nmy receipt, quite long".getBytes(US_ASCII);

    @Test
    void what_was_declared_is_read_with_its_digest() throws Exception {
        var read = UploadedBytes.read(new ByteArrayInputStream(PDF), UploadType.PDF, PDF.length);

        assertArrayEquals(PDF, read.content());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(PDF), read.digest());
    }

    @Test
    void what_begins_otherwise_is_not_read_on() {
        var begun = new Endless("MZ and whatever comes then".getBytes(US_ASCII));

        refused(begun, UploadedBytes.LARGEST);

        assertEquals(16, begun.read);
    }

    @Test
    void what_is_longer_is_noticed_by_its_next_byte() {
        var longer = new Endless(PDF);

        refused(longer, PDF.length);

        assertEquals(PDF.length + 1, longer.read);
    }

    @Test
    void what_breaks_off_or_is_nothing_is_refused() {
        refused(new ByteArrayInputStream(PDF), PDF.length + 1);
        refused(new ByteArrayInputStream(Arrays.copyOf(PDF, 3)), PDF.length);
        refused(new ByteArrayInputStream(new byte[0]), 1);
    }

    private static void refused(InputStream in, long size) {
        var refusal = assertThrows(UploadedBytes.Differs.class, () -> UploadedBytes.read(in, UploadType.PDF, size));
        assertEquals("content-differs", refusal.code());
    }

    /** Begins so, never ends, and counts what was read of it. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private int read;

        Endless(byte[] beginning) {
            this.beginning = beginning;
        }

        @Override
        public int read() {
            return read < beginning.length ? beginning[read++] & 0xFF : filler();
        }

        private int filler() {
            read++;
            return '.';
        }
    }
}
