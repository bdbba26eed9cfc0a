package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** What we read of {@code ticket.ticket.closed.v1}. */
record TicketClosed(
        UUID ticketId,
        String kind,
        UUID customerId,
        String retailerId,
        @Nullable String gtin,
        Instant closedAt) {

    boolean training() {
        return kind.equals("TRAINING");
    }

    EarningTrigger trigger() {
        return new EarningTrigger(
                new Cause(Reason.TRAINING, ticketId), new CustomerId(customerId), closedAt, Facts.at(retailerId, gtin));
    }
}
