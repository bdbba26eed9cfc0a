package org.aftersales.kit.upload;

import java.io.ByteArrayOutputStream;
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
    private static final byte[] PROFILE = latin("ICC_PROFILE\0");

    private final byte[] content;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;

    JpegPicture(byte[] content) {
        this.content = content;
    }

    byte[] cleaned() {
        if (marker() != START) throw Broken.content();
        keep(0, at);
        var marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker();
        }
        keep(at - 2, at);
        return kept.toByteArray();
    }

    /** Reads the next marker; fill bytes may stand before it. */
    private int marker() {
        if (at + 1 >= content.length || unsigned(at) != 0xFF) throw Broken.content();
        while (at + 1 < content.length && unsigned(at + 1) == 0xFF) at++;
        if (at + 1 >= content.length) throw Broken.content();
        at += 2;
        return unsigned(at - 1);
    }

    private void segment(int marker) {
        var from = at - 2;
        if (at + 2 > content.length) throw Broken.content();
        var end = at + (unsigned(at) << 8 | unsigned(at + 1));
        if (end < at + 2 || end > content.length) throw Broken.content();
        if (stays(marker, at + 2, end)) keep(from, end);
        else keepOrientation(marker, at + 2, end);
        at = end;
        if (marker == SCAN) scan();
    }

    /** Compressed data goes on up to a marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        var from = at;
        while (at + 1 < content.length && !(unsigned(at) == 0xFF && endsScan(unsigned(at + 1)))) at++;
        if (at + 1 >= content.length) throw Broken.content();
        keep(from, at);
    }

    private static boolean endsScan(int next) {
        return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    private boolean stays(int marker, int from, int end) {
        if (marker == COMMENT) return false;
        if (marker < 0xE0 || marker > 0xEF) return true;
        return switch (marker) {
            case 0xE0 -> startsWith(from, end, latin("JFIF\0"));
            case 0xE2 -> startsWith(from, end, PROFILE);
            case 0xEE -> startsWith(from, end, latin("Adobe"));
            default -> false;
        };
    }

    private void keepOrientation(int marker, int from, int end) {
        if (marker != 0xE1) return;
        var orientation = Orientation.in(Arrays.copyOfRange(content, from, end));
        if (orientation > 1) kept.writeBytes(Orientation.segment(orientation));
    }

    private boolean startsWith(int from, int end, byte[] expected) {
        return end - from >= expected.length
                && Arrays.equals(content, from, from + expected.length, expected, 0, expected.length);
    }

    private void keep(int from, int end) {
        kept.write(content, from, end - from);
    }

    private int unsigned(int index) {
        return content[index] & 0xFF;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
