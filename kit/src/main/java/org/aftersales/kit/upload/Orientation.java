package org.aftersales.kit.upload;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, 1 to 8, of all that EXIF may say (CIPA DC-008, tag 0x0112). */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** @return 1, upright, also where nothing readable is said */
    static int in(byte[] segment) {
        if (segment.length < EXIF.length || !Arrays.equals(EXIF, 0, EXIF.length, segment, 0, EXIF.length)) {
            return UPRIGHT;
        }
        try {
            return ofTiff(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                    .slice());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return UPRIGHT; // it is dropped anyway
        }
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        var entries = tiff.getShort() & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            var entry = tiff.position();
            var tag = tiff.getShort() & 0xFFFF;
            var type = tiff.getShort();
            tiff.getInt();
            var value = tiff.getShort();
            if (tag == TAG && type == SHORT) return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            tiff.position(entry + 12);
        }
        return UPRIGHT;
    }

    /** An APP1 segment that says this and nothing else. */
    static byte[] segment(int orientation) {
        var tiff = 8 + 2 + 12 + 4;
        return ByteBuffer.allocate(4 + EXIF.length + tiff)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + EXIF.length + tiff))
                .put(EXIF)
                .putInt(0x4D4D002A)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
