package org.aftersales.kit.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A WebP without its metadata (RFC 9649, section 2.7): the chunks of the picture and its colour profile. Every other chunk
 * becomes one of the same size, of zeros and a name that readers pass over: its size stands at the very beginning of the
 * picture, which has been handed on by then.
 */
final class WebpPicture {

    private static final int HEADER = 12;
    private static final int NAME = 4;
    private static final int CHUNK = 8;
    private static final int SAYS_EXIF_OR_XMP = 0x0C;
    private static final byte[] FILLER = "JUNK".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ZEROS = new byte[4096];
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private final Incoming content;
    private final OutputStream kept;
    private boolean showsSomething;

    WebpPicture(Incoming content, OutputStream kept) {
        this.content = content;
        this.kept = kept;
    }

    void clean() throws IOException {
        var header = content.take(HEADER);
        kept.write(header);
        for (var left = unsigned(header, NAME) - NAME; left != 0; ) left -= chunk(left);
        if (!showsSomething) throw Broken.content();
    }

    /** The length of the next chunk with all that belongs to it. */
    private long chunk(long left) throws IOException {
        if (left < CHUNK) throw Broken.content();
        var header = content.take(CHUNK);
        var length = unsigned(header, NAME);
        var padded = length + length % 2;
        if (CHUNK + padded > left) throw Broken.content();
        var name = new String(header, 0, NAME, StandardCharsets.ISO_8859_1);
        if (KEPT.contains(name)) keep(name, header, padded);
        else blank(header, padded);
        return CHUNK + padded;
    }

    private void keep(String name, byte[] header, long length) throws IOException {
        showsSomething = true;
        kept.write(header);
        if (!name.equals("VP8X") || length == 0) {
            content.copy(length, kept);
        } else {
            kept.write(content.next() & ~SAYS_EXIF_OR_XMP);
            content.copy(length - 1, kept);
        }
    }

    private void blank(byte[] header, long length) throws IOException {
        content.skip(length);
        kept.write(FILLER);
        kept.write(header, NAME, CHUNK - NAME);
        for (var left = length; left > 0; left -= ZEROS.length) {
            kept.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
    }

    private static long unsigned(byte[] bytes, int at) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
    }
}
