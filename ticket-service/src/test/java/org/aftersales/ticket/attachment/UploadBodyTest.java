package org.aftersales.ticket.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.test.Pictures;
import org.aftersales.kit.upload.UploadType;
import org.junit.jupiter.api.Test;

class UploadBodyTest {

    private static final byte[] PDF = "%PDF-1.7\nmy receipt, quite long".getBytes(US_ASCII);

    @Test
    void what_was_declared_is_handed_on_in_parts_with_the_digest_of_all() throws Exception {
        var file = Arrays.copyOf(PDF, 2 * Parts.SIZE + 1);
        var shelf = new ArrayList<byte[]>();
        var parts = new Parts((number, part) -> shelf.add(number, part));

        new UploadBody(new ByteArrayInputStream(file), file.length).clean(UploadType.PDF, parts);
        var kept = parts.finish("k");

        assertEquals(
                List.of(Parts.SIZE, Parts.SIZE, 1),
                shelf.stream().map(part -> part.length).toList());
        assertArrayEquals(file, Pictures.joined(shelf.toArray(byte[][]::new)));
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(file), kept.digest());
        assertEquals(3, kept.parts());
    }

    @Test
    void a_picture_is_handed_on_without_its_metadata_and_its_digest_is_of_what_is_left() throws Exception {
        var photograph = Pictures.photograph(6);
        var shelf = new ArrayList<byte[]>();
        var parts = new Parts((number, part) -> shelf.add(number, part));

        new UploadBody(new ByteArrayInputStream(photograph), photograph.length).clean(UploadType.JPEG, parts);
        var kept = parts.finish("k");

        assertArrayEquals(UploadType.JPEG.cleaned(photograph), shelf.getFirst());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(shelf.getFirst()), kept.digest());
        assertFalse(Pictures.contains(shelf.getFirst(), Pictures.SECRET));
    }

    @Test
    void no_more_is_handed_on_than_the_largest_file_can_have() {
        var parts = new Parts((number, part) -> {});
        var one = new byte[Parts.SIZE];
        for (int number = 0; number < Parts.MOST; number++) parts.write(one, 0, one.length);

        parts.write(1);

        assertThrows(UploadBody.Differs.class, () -> parts.finish("k"));
    }

    @Test
    void nobody_waits_for_a_body_for_ever() throws Exception {
        var begun = Instant.parse("2026-11-23T08:00:00Z");
        try (var in = new PatientStream(new ByteArrayInputStream(PDF), Clock.fixed(begun, UTC), begun)) {
            assertEquals(PDF[0], in.read());
        }

        var late = new PatientStream(new ByteArrayInputStream(PDF), Clock.fixed(begun.plusMillis(1), UTC), begun);
        var refusal = assertThrows(Malformed.class, () -> new UploadBody(late, PDF.length)
                .clean(UploadType.PDF, OutputStream.nullOutputStream()));

        assertEquals("invalid-body", refusal.code());
    }

    @Test
    void what_begins_otherwise_is_not_read_on() {
        var begun = new Endless("MZ and whatever comes then".getBytes(US_ASCII));

        refused(begun, UploadBody.LARGEST);

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
        var refusal = assertThrows(UploadBody.Differs.class, () -> new UploadBody(in, size)
                .clean(UploadType.PDF, OutputStream.nullOutputStream()));
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
