package org.aftersales.ticket.ticket;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a ticket is about.
 *
 * @param retailerId who sold the product
 * @param gtin the product, as GTIN-14
 * @param serial normalised
 * @param claimId the approved claim that the work answers
 * @param complaintId the complaint that the work answers
 */
@Embeddable
public record Concern(
        UUID customerId,
        String retailerId,
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial,
        @Nullable UUID claimId,
        @Nullable UUID complaintId) {

    public Concern {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(retailerId, "retailerId");
    }
}
