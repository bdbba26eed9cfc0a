package org.aftersales.warranty.proof;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.TooLarge;
import org.aftersales.kit.upload.UploadType;

/** The bytes of a proof as they are kept: of a known type and without metadata. */
record Content(UploadType type, byte[] bytes) {

    /** Eight million bytes: the photograph of a receipt with any phone. */
    static final int LARGEST = 8_000_000;

    /**
     * Reads up to the limit and not further.
     *
     * @throws TooLarge beyond the limit
     * @throws UnreadableProof when the bytes are of none of the types
     */
    static Content read(InputStream in) {
        try {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw tooLarge();
            var type = UploadType.of(bytes)
                    .orElseThrow(() -> new UnreadableProof("The content is no JPEG, PNG, WebP or PDF."));
            return new Content(type, type.cleaned(bytes));
        } catch (IllegalArgumentException broken) {
            throw new UnreadableProof(String.valueOf(broken.getMessage()));
        } catch (IOException brokenOff) {
            throw new Malformed("invalid-body", "The content breaks off or is not framed as HTTP says.");
        }
    }

    static TooLarge tooLarge() {
        return new TooLarge("proof-too-large", "A proof has at most 8 MB.");
    }

    /** SHA-256. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
