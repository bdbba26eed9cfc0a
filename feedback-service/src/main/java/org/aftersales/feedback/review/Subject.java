package org.aftersales.feedback.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.aftersales.feedback.ownership.OwnedUnit;
import org.aftersales.feedback.ownership.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Who writes about what, and how we know that it is theirs: fixed when it was written first.
 *
 * @param customerId null once the customer is forgotten
 */
@Embeddable
record Subject(
        @Nullable UUID customerId,
        UUID unitId,
        String gtin,
        String retailerId,
        @Enumerated(EnumType.STRING) Proof proof) {

    static Subject of(OwnedUnit unit) {
        return new Subject(unit.customerId(), unit.unitId(), unit.gtin(), unit.retailerId(), unit.proof());
    }

    Subject forgotten() {
        return new Subject(null, unitId, gtin, retailerId, proof);
    }
}
