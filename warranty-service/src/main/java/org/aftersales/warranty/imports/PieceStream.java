package org.aftersales.warranty.imports;

import java.io.InputStream;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A stored file as a stream that holds one piece at a time. */
final class PieceStream extends InputStream {

    private static final byte[] NONE = {};

    private final LongFunction<byte @Nullable []> pieces;
    private long position;
    private byte[] piece = NONE;
    private int at;

    /** @param pieces answers what the file holds from a byte on, up to the end of a piece; null behind the last */
    PieceStream(LongFunction<byte @Nullable []> pieces, long from) {
        this.pieces = pieces;
        this.position = from;
    }

    @Override
    public int read() {
        return fill() ? next() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (!fill()) return -1;
        var taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, taken);
        advance(taken);
        return taken;
    }

    private byte next() {
        var b = piece[at];
        advance(1);
        return b;
    }

    private void advance(int taken) {
        at += taken;
        position += taken;
    }

    private boolean fill() {
        if (at < piece.length) return true;
        var following = pieces.apply(position);
        piece = following == null ? NONE : following;
        at = 0;
        return piece.length > 0;
    }
}
