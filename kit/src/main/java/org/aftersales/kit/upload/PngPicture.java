package org.aftersales.kit.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without its metadata (W3C PNG, section 5): critical chunks and those that say how colours look, nothing else. */
final class PngPicture {

    private static final int SIGNATURE = 8;
    private static final int BEFORE = 8;
    private static final int BEHIND = 4;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private final Incoming content;
    private final OutputStream kept;

    PngPicture(Incoming content, OutputStream kept) {
        this.content = content;
        this.kept = kept;
    }

    void clean() throws IOException {
        kept.write(content.take(SIGNATURE));
        if (!chunk().equals("IHDR")) throw Broken.content();
        for (var name = chunk(); !name.equals("IEND"); name = chunk()) {
            if (name.equals("IHDR")) throw Broken.content();
        }
    }

    /** The name of the next chunk, which is kept or not. */
    private String chunk() throws IOException {
        var header = content.take(BEFORE);
        var length = (long) ByteBuffer.wrap(header).getInt();
        if (length < 0) throw Broken.content();
        var name = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
        if (KEPT.contains(name)) {
            kept.write(header);
            content.copy(length + BEHIND, kept);
        } else {
            content.skip(length + BEHIND);
        }
        return name;
    }
}
