package org.aftersales.kit.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What may be sent to us; its first bytes say so, whatever its sender calls it. */
public enum UploadType {
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "\u00FF\u00D8\u00FF");
        }

        @Override
        void strip(Incoming content, OutputStream kept) throws IOException {
            new JpegPicture(content, kept).clean();
        }
    },
    PNG("image/png") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "\u0089PNG\r\n\u001A\n");
        }

        @Override
        void strip(Incoming content, OutputStream kept) throws IOException {
            new PngPicture(content, kept).clean();
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "RIFF") && startsWith(content, 8, "WEBP");
        }

        @Override
        void strip(Incoming content, OutputStream kept) throws IOException {
            new WebpPicture(content, kept).clean();
        }
    },
    PDF("application/pdf") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "%PDF-");
        }

        @Override
        void strip(Incoming content, OutputStream kept) throws IOException {
            content.copyRest(kept); // what its author wrote; taking parts out of it could change what it proves
        }
    };

    private final String mediaType;

    UploadType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The type that the first bytes show; none when they show no type of ours. */
    public static Optional<UploadType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    /** As HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }

    abstract boolean begins(byte[] content);

    abstract void strip(Incoming content, OutputStream kept) throws IOException;

    /**
     * Hands on the same picture without what the camera or an editor wrote beside it: place, time, device, owner,
     * thumbnail. It is never held as a whole; what stands behind its end is not handed on and may not be read.
     *
     * @throws IllegalArgumentException when the content is not built as its type says; a part was handed on by then
     */
    public void clean(InputStream content, OutputStream cleaned) throws IOException {
        strip(new Incoming(content), cleaned);
    }

    /**
     * As {@link #clean}, for what is held anyway.
     *
     * @throws IllegalArgumentException when the content is not built as its type says
     */
    public byte[] cleaned(byte[] content) {
        var cleaned = new ByteArrayOutputStream(content.length);
        try {
            clean(new ByteArrayInputStream(content), cleaned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cleaned.toByteArray();
    }

    private static boolean startsWith(byte[] content, int at, String latin) {
        var expected = latin.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + expected.length
                && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
    }
}
