package org.aftersales.ticket.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.upload.UploadType;

/**
 * The bytes of a file as they are kept.
 *
 * @param digest SHA-256
 */
record UploadedBytes(byte[] content, byte[] digest) {

    /** Ten million bytes: a photograph of any phone, a report of many pages. */
    static final int LARGEST = 10_000_000;

    /** So many bytes tell every type of ours. */
    private static final int HEAD = 16;

    /**
     * Reads what was declared and not further: what begins otherwise is not read on, what is longer is noticed by its next
     * byte.
     *
     * @throws RuleViolated when it is not what was declared, or not built as its type says
     */
    static UploadedBytes read(InputStream in, UploadType declared, long size) {
        try {
            var bytes = new byte[(int) size];
            var head = in.readNBytes(bytes, 0, Math.min(HEAD, bytes.length));
            if (!UploadType.of(Arrays.copyOf(bytes, head)).equals(Optional.of(declared))) {
                throw new Differs("Its first bytes are not of the type that was declared.");
            }
            var length = head + in.readNBytes(bytes, head, bytes.length - head);
            if (length < size || in.read() >= 0) throw new Differs("It has not the size that was declared.");
            var cleaned = declared.cleaned(bytes);
            return new UploadedBytes(cleaned, sha256(cleaned));
        } catch (IllegalArgumentException broken) {
            throw new Differs("It is not built as its type says, or breaks off.");
        } catch (IOException brokenOff) {
            throw new Malformed("invalid-body", "The content breaks off or is not framed as HTTP says.");
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What arrives must be what was declared. */
    static final class Differs extends RuleViolated {
        Differs(String detail) {
            super("content-differs", detail);
        }
    }
}
