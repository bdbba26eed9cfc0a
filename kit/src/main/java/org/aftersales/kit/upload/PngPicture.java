package org.aftersales.kit.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without its metadata (W3C PNG, section 5): critical chunks and those that say how colours look, nothing else. */
final class PngPicture {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private final ByteBuffer content;

    PngPicture(byte[] content) {
        this.content = ByteBuffer.wrap(content);
    }

    byte[] cleaned() {
        var kept = new ByteArrayOutputStream(content.capacity());
        kept.write(content.array(), 0, SIGNATURE);
        var at = SIGNATURE;
        for (var name = ""; !name.equals("IEND"); ) {
            var length = lengthAt(at);
            name = nameAt(at);
            if ((at == SIGNATURE) != name.equals("IHDR")) throw Broken.content();
            if (KEPT.contains(name)) kept.write(content.array(), at, length + AROUND);
            at += length + AROUND;
        }
        return kept.toByteArray();
    }

    private int lengthAt(int at) {
        if (at + AROUND > content.capacity()) throw Broken.content();
        var length = content.getInt(at);
        if (length < 0 || length > content.capacity() - at - AROUND) throw Broken.content();
        return length;
    }

    private String nameAt(int at) {
        return new String(content.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
