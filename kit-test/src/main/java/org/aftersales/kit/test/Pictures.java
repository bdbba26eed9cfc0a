package org.aftersales.kit.test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and editors write them, made for tests. */
public final class Pictures {

    /** What must be in no cleaned picture. */
    public static final String SECRET = "GPS 35.6892 51.3890 Canon of Sara Moradi";

    private Pictures() {}

    public static byte[] plain(String format) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) for (int y = 0; y < 30; y++) picture.setRGB(x, y, x * 5 << 16 | y * 7 << 8 | x);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours of a picture, row by row. */
    public static int[] pixels(byte[] content) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(content));
            return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with EXIF that says how it was held and much else, XMP, a comment, and another picture behind its end. */
    public static byte[] photograph(int orientation) {
        var plain = plain("jpg");
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif(orientation)),
                segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xED, latin("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, latin(SECRET)),
                Arrays.copyOfRange(plain, 2, plain.length),
                latin(SECRET));
    }

    public static byte[] segment(int marker, byte[] payload) {
        return ByteBuffer.allocate(4 + payload.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload)
                .array();
    }

    /** Little-endian, as most cameras write it. */
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(4).putInt(0x6F6E6143);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return joined(latin("Exif\0\0"), tiff.array(), latin(SECRET));
    }

    /** A PNG with text, time and EXIF in front of its pixels. */
    public static byte[] screenshot() {
        var plain = plain("png");
        var header = 8 + 12 + 13;
        return joined(
                Arrays.copyOf(plain, header),
                chunk("tEXt", latin("Comment\0" + SECRET)),
                chunk("eXIf", latin(SECRET)),
                chunk("tIME", new byte[7]),
                Arrays.copyOfRange(plain, header, plain.length),
                latin(SECRET));
    }

    private static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(joined(latin(name), content));
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(latin(name))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A WebP of one pixel with its chunks in the order of the standard. */
    public static byte[] webp() {
        var chunks = joined(
                riff("VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                riff("VP8L", new byte[] {0x2F, 0, 0, 0, 0, 7, 7}),
                riff("EXIF", latin(SECRET)),
                riff("XMP ", latin(SECRET)));
        return joined(
                latin("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(4 + chunks.length)
                        .array(),
                latin("WEBP"),
                chunks);
    }

    public static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static boolean contains(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }
}
