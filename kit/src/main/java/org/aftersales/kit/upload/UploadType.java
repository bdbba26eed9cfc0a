package org.aftersales.kit.upload;

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
        public byte[] cleaned(byte[] content) {
            return new JpegPicture(content).cleaned();
        }
    },
    PNG("image/png") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "\u0089PNG\r\n\u001A\n");
        }

        @Override
        public byte[] cleaned(byte[] content) {
            return new PngPicture(content).cleaned();
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "RIFF") && startsWith(content, 8, "WEBP");
        }

        @Override
        public byte[] cleaned(byte[] content) {
            return new WebpPicture(content).cleaned();
        }
    },
    PDF("application/pdf") {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, "%PDF-");
        }

        @Override
        public byte[] cleaned(byte[] content) {
            return content; // a document is what its author wrote; taking parts out of it could change what it proves
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

    /**
     * The same picture without what the camera or an editor wrote beside it: place, time, device, owner, thumbnail.
     *
     * @throws IllegalArgumentException when the content is not built as its type says
     */
    public abstract byte[] cleaned(byte[] content);

    private static boolean startsWith(byte[] content, int at, String latin) {
        var expected = latin.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + expected.length
                && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
    }
}
