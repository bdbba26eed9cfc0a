package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.registration.JudgedSales;
import org.junit.jupiter.api.Test;

/** Files far larger than what may be held of them at once: what is taken of them is what is worked at. */
class StreamedFileTest {

    private static final int PIECE = 256 * 1024;
    private static final int READ_AHEAD = 64 * 1024;
    private static final long MOST_OF_A_CHUNK = 4L * 1024 * 1024;
    private static final String ROW = SalesLines.line("S-1", "TV55EN510501");

    /** A header and one row again and again, made when it is asked for. */
    private static final class Rows extends InputStream {

        private final byte[] head = Shop.HEADER.getBytes(StandardCharsets.UTF_8);
        private final byte[] row;
        private final long end;
        private long taken;

        Rows(String row, long end) {
            this.row = row.getBytes(StandardCharsets.UTF_8);
            this.end = end;
        }

        @Override
        public int read() {
            return taken == end ? -1 : at(taken++) & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            var some = (int) Math.min(length, end - taken);
            if (some == 0 && length > 0) return -1;
            for (int i = 0; i < some; i++) into[offset + i] = at(taken + i);
            taken += some;
            return some;
        }

        private byte at(long place) {
            return place < head.length ? head[(int) place] : row[(int) ((place - head.length) % row.length)];
        }
    }

    private static Chunk next(SalesReader reader) throws IOException {
        return Chunk.read(reader, records -> new JudgedSales(0, Instant.EPOCH, records, List.of()));
    }

    @Test
    void a_file_of_the_largest_size_arrives_a_piece_at_a_time() throws IOException {
        var file = new Rows(ROW, Delivery.LARGEST);
        var delivery = new Delivery(file);
        int pieces = 0;

        for (var piece = delivery.next(); piece != null; piece = delivery.next()) {
            assertTrue(piece.content().length <= PIECE);
            assertEquals(piece.startsAt() + piece.content().length, file.taken, "nothing is taken ahead");
            pieces++;
        }

        assertEquals(Delivery.LARGEST, delivery.size());
        assertEquals((Delivery.LARGEST + PIECE - 1) / PIECE, pieces);
    }

    @Test
    void a_file_without_end_is_read_a_chunk_at_a_time() throws IOException {
        var file = new Rows(ROW, Long.MAX_VALUE);
        var reader = SalesReader.open(file);

        for (int chunk = 0; chunk < 400; chunk++) {
            var read = next(reader);
            assertEquals(500, read.sales().records().size());
            assertEquals(500L * chunk + 1, read.first());
            assertTrue(file.taken - read.end().bytes() <= READ_AHEAD);
        }
    }

    @Test
    void a_chunk_of_very_long_rows_has_fewer_of_them() throws IOException {
        var row = ROW.replace("Sara", "S".repeat(60_000));
        var file = new Rows(row, Long.MAX_VALUE);
        var reader = SalesReader.open(file);

        for (int chunk = 0; chunk < 5; chunk++) {
            var begin = reader.checkpoint().bytes();
            var read = next(reader);
            assertTrue(read.end().bytes() - begin < MOST_OF_A_CHUNK + row.length());
            assertTrue(file.taken - read.end().bytes() <= READ_AHEAD);
        }
    }
}
