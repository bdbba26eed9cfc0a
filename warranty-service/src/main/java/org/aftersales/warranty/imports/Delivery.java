package org.aftersales.warranty.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * A file as it arrives: cut into pieces, counted and digested on the way, and refused as soon as it cannot be a sales
 * file. Needs the memory of one piece, whatever the file's size.
 */
final class Delivery {

    static final long LARGEST = 100L * 1000 * 1000;

    private static final int PIECE = 256 * 1024;

    private final InputStream in;
    private final MessageDigest digest = sha256();
    private final Utf8 text = new Utf8();
    private long size;

    Delivery(InputStream in) {
        this.in = in;
    }

    /** @param startsAt the place of the first byte in the file */
    record Piece(long startsAt, byte[] content) {}

    static TooLarge tooLarge() {
        return new TooLarge("file-too-large", "A sales file has at most 100 MB; send the rest in another file.");
    }

    /**
     * The next piece; null at the end.
     *
     * @throws Malformed for a file without a byte
     * @throws RuleViolated for bytes that are not UTF-8, or another header than that of sales files
     * @throws TooLarge beyond the limit
     */
    @Nullable
    Piece next() throws IOException {
        var content = in.readNBytes(PIECE);
        if (content.length == 0) {
            finish();
            return null;
        }
        var piece = new Piece(size, content);
        size += content.length;
        if (size > LARGEST) throw tooLarge();
        if (piece.startsAt() == 0) SalesReader.open(new ByteArrayInputStream(content));
        if (!text.accepts(content)) throw notUtf8();
        digest.update(content);
        return piece;
    }

    private void finish() {
        if (size == 0) throw new Malformed("empty-file", "The file has no content.");
        if (!text.isComplete()) throw notUtf8();
    }

    private RuleViolated notUtf8() {
        return new RuleViolated("not-utf8", "The file is not UTF-8 text; save it as CSV UTF-8.");
    }

    byte[] digest() {
        return digest.digest();
    }

    long size() {
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
