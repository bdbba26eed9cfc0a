package org.aftersales.warranty.proof;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a proof.
 *
 * @param unitId the unit that it speaks of; absent where it speaks of none that is registered
 * @param size of the content in bytes, without what was taken out of it
 * @param sha256 of the content, in hexadecimal digits
 * @param content where the content can be read
 */
record ProofView(
        UUID id,
        @Nullable UnitId unitId,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        String content) {

    static ProofView of(Proof proof) {
        return new ProofView(
                proof.id(),
                proof.unitId(),
                proof.type().mediaType(),
                proof.size(),
                HexFormat.of().formatHex(proof.digest()),
                proof.uploadedAt(),
                "/v1/proofs/" + proof.id() + "/content");
    }
}
