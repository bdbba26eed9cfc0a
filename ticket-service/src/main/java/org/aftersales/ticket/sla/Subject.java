package org.aftersales.ticket.sla;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What promises are about: that by which a policy is chosen.
 *
 * @param gtin the product, as GTIN-14
 * @param customerTier a code of the tenant's programme
 */
@Embeddable
public record Subject(
        @Enumerated(EnumType.STRING) TicketKind kind,
        @Enumerated(EnumType.STRING) Priority priority,
        UUID customerId,
        String retailerId,
        @Nullable String gtin,
        @Nullable String customerTier,
        @Enumerated(EnumType.STRING) WarrantyState warrantyState,
        Instant openedAt) {

    Subject of(Priority urgency) {
        return new Subject(kind, urgency, customerId, retailerId, gtin, customerTier, warrantyState, openedAt);
    }
}
