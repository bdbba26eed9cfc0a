package org.aftersales.ticket.appointment;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketBrief;
import org.jspecify.annotations.Nullable;

/** Whose ticket an appointment serves, as it was when the appointment was made. */
@Embeddable
record TicketRef(
        UUID ticketId,
        String ticketNumber,
        UUID customerId,
        String retailerId,
        @Nullable UUID unitId) {

    static TicketRef of(TicketBrief ticket) {
        var concern = ticket.concern();
        return new TicketRef(
                ticket.id(), ticket.number(), concern.customerId(), concern.retailerId(), concern.unitId());
    }
}
