package org.aftersales.warranty.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Checks that bytes which come piece by piece are UTF-8; a character may lie across two pieces. */
final class Utf8 {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer dropped = CharBuffer.allocate(8 * 1024);
    private byte[] begun = {};

    /** Whether the text may go on after this piece. */
    boolean accepts(byte[] piece) {
        var bytes = ByteBuffer.allocate(begun.length + piece.length)
                .put(begun)
                .put(piece)
                .flip();
        while (true) {
            var result = decoder.decode(bytes, dropped.clear(), false);
            if (result.isError()) return false;
            if (result.isUnderflow()) break;
        }
        begun = new byte[bytes.remaining()];
        bytes.get(begun);
        return true;
    }

    /** Whether the text may end here. */
    boolean isComplete() {
        return begun.length == 0;
    }
}
