package org.aftersales.ticket.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /**
     * Reads what was declared and not further.
     *
     * @throws RuleViolated when it is not what was declared, or not built as its type says
     */
    static UploadedBytes read(InputStream in, UploadType declared, long size) {
        try {
            var bytes = in.readNBytes((int) size + 1);
            if (bytes.length != size) throw new Differs("It has not the size that was declared.");
            if (!UploadType.of(bytes).equals(Optional.of(declared))) {
                throw new Differs("Its first bytes are not of the type that was declared.");
            }
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
