package org.aftersales.kit.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without its metadata (ITU-T T.81, annex B). What a decoder needs is copied as it is, so no quality is lost: of the
 * application segments only JFIF, the colour profile and Adobe's colour transform stay, no comments, nothing behind the
 * end. How the camera was held stays too, as the only entry of new EXIF data: without it phones' pictures lie on their side.
 */
final class JpegPicture {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final byte[] JFIF = latin("JFIF\0");
    private static final byte[] PROFILE = latin("ICC_PROFILE\0");
    private static final byte[] ADOBE = latin("Adobe");

    private final Incoming content;
    private final OutputStream kept;

    JpegPicture(Incoming content, OutputStream kept) {
        this.content = content;
        this.kept = kept;
    }

    void clean() throws IOException {
        if (marker() != START) throw Broken.content();
        keepMarker(START);
        var marker = marker();
        while (marker != END) marker = segment(marker);
        keepMarker(END);
    }

    /** Reads the next marker; fill bytes may stand before it. */
    private int marker() throws IOException {
        if (content.next() != 0xFF) throw Broken.content();
        var marker = content.next();
        while (marker == 0xFF) marker = content.next();
        return marker;
    }

    /** Keeps what belongs to the marker, or not, and reads the marker behind it. */
    private int segment(int marker) throws IOException {
        var first = content.next();
        var second = content.next();
        var length = (first << 8 | second) - 2;
        if (length < 0) throw Broken.content();
        var payload = content.take(length);
        if (stays(marker, payload)) {
            keepMarker(marker);
            kept.write(first);
            kept.write(second);
            kept.write(payload);
        } else {
            keepOrientation(marker, payload);
        }
        return marker == SCAN ? scan() : marker();
    }

    /** Compressed data goes on up to a marker that is neither a stuffed byte nor a restart; reads it too. */
    private int scan() throws IOException {
        var one = content.next();
        while (true) {
            var next = one == 0xFF ? content.next() : 0;
            if (one == 0xFF && endsScan(next)) return next;
            kept.write(one);
            if (one != 0xFF) {
                one = content.next();
            } else if (next == 0xFF) {
                one = next;
            } else {
                kept.write(next);
                one = content.next();
            }
        }
    }

    private static boolean endsScan(int next) {
        return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    private static boolean stays(int marker, byte[] payload) {
        if (marker == COMMENT) return false;
        if (marker < 0xE0 || marker > 0xEF) return true;
        return switch (marker) {
            case 0xE0 -> startsWith(payload, JFIF);
            case 0xE2 -> startsWith(payload, PROFILE);
            case 0xEE -> startsWith(payload, ADOBE);
            default -> false;
        };
    }

    private void keepOrientation(int marker, byte[] payload) throws IOException {
        if (marker != 0xE1) return;
        var orientation = Orientation.in(payload);
        if (orientation > 1) kept.write(Orientation.segment(orientation));
    }

    private void keepMarker(int marker) throws IOException {
        kept.write(0xFF);
        kept.write(marker);
    }

    private static boolean startsWith(byte[] payload, byte[] expected) {
        return payload.length >= expected.length
                && Arrays.equals(payload, 0, expected.length, expected, 0, expected.length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
