package org.aftersales.warranty.proof;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A proof of purchase, for the records of the person whose purchase it shows.
 *
 * @param content where the content can be read
 */
public record ToldProof(UUID proofId, @Nullable UnitId unitId, String mediaType, Instant uploadedAt, String content) {

    static ToldProof of(Proof proof) {
        var view = ProofView.of(proof);
        return new ToldProof(view.id(), view.unitId(), view.mediaType(), view.uploadedAt(), view.content());
    }
}
