package org.aftersales.kit.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A picture as it arrives: read once and in order, so that no more of it is held than a buffer; it may not break off. */
final class Incoming {

    private static final int BUFFER = 16 * 1024;

    private final InputStream content;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    Incoming(InputStream content) {
        this.content = content;
    }

    /** The next byte, 0 to 255. */
    int next() throws IOException {
        if (at == end && !fill()) throw Broken.content();
        return buffer[at++] & 0xFF;
    }

    /** The next bytes; few enough to be held. */
    byte[] take(int count) throws IOException {
        var taken = new byte[count];
        for (int filled = 0; filled < count; ) {
            if (at == end && !fill()) throw Broken.content();
            var length = Math.min(count - filled, end - at);
            System.arraycopy(buffer, at, taken, filled, length);
            at += length;
            filled += length;
        }
        return taken;
    }

    /** Hands so many bytes on. */
    void copy(long count, OutputStream to) throws IOException {
        for (var left = count; left > 0; ) {
            if (at == end && !fill()) throw Broken.content();
            var length = (int) Math.min(left, end - at);
            to.write(buffer, at, length);
            at += length;
            left -= length;
        }
    }

    /** Passes over so many bytes. */
    void skip(long count) throws IOException {
        copy(count, OutputStream.nullOutputStream());
    }

    /** Hands everything on that is left. */
    void copyRest(OutputStream to) throws IOException {
        while (at < end || fill()) {
            to.write(buffer, at, end - at);
            at = end;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, content.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
