package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work that somebody can be asked about, frozen as it was when it was finished. */
@Embeddable
public record FinishedTicket(
        @Column(name = "ticket_id") UUID ticketId,
        @Column(name = "ticket_number") String ticketNumber,

        @Enumerated(EnumType.STRING) @Column(name = "occasion")
        Occasion occasion,

        @Column(name = "customer_id") UUID customerId,
        @Column(name = "retailer_id") String retailerId,
        @Column(name = "gtin") @Nullable String gtin) {}
