package org.aftersales.kit.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP without its metadata (RFC 9649, section 2.7): the chunks of the picture and its colour profile, nothing else. */
final class WebpPicture {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int SAYS_EXIF_OR_XMP = 0x0C;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private final ByteBuffer content;

    WebpPicture(byte[] content) {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] cleaned() {
        var kept = new ByteArrayOutputStream(content.capacity());
        kept.write(content.array(), 0, HEADER);
        var end = CHUNK + Integer.toUnsignedLong(content.getInt(4));
        if (end > content.capacity() || end <= HEADER) throw Broken.content();
        for (long at = HEADER; at < end; ) {
            var length = lengthAt((int) at, end);
            keep(kept, (int) at, length);
            at += CHUNK + length;
        }
        return sized(kept.toByteArray());
    }

    /** With the byte that makes it even. */
    private int lengthAt(int at, long end) {
        if (at + CHUNK > end) throw Broken.content();
        var length = Integer.toUnsignedLong(content.getInt(at + 4));
        var padded = length + length % 2;
        if (at + CHUNK + padded > end) throw Broken.content();
        return (int) padded;
    }

    private void keep(ByteArrayOutputStream kept, int at, int length) {
        var name = new String(content.array(), at, 4, StandardCharsets.ISO_8859_1);
        if (!KEPT.contains(name)) return;
        if (!name.equals("VP8X") || length == 0) {
            kept.write(content.array(), at, CHUNK + length);
            return;
        }
        kept.write(content.array(), at, CHUNK);
        kept.write(content.get(at + CHUNK) & ~SAYS_EXIF_OR_XMP);
        kept.write(content.array(), at + CHUNK + 1, length - 1);
    }

    private static byte[] sized(byte[] cleaned) {
        if (cleaned.length == HEADER) throw Broken.content();
        ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cleaned.length - CHUNK);
        return cleaned;
    }
}
