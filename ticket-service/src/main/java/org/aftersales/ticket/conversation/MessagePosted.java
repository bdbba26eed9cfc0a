package org.aftersales.ticket.conversation;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.ticket.ticket.TicketBrief;

/**
 * Somebody wrote what the customer may read. The words stay where they are.
 *
 * @param firstAnswer whether it is the first that a person of staff wrote to the customer
 */
@EventType("ticket.message.posted.v1")
record MessagePosted(
        UUID ticketId,
        String ticketNumber,
        UUID customerId,
        String retailerId,
        UUID messageId,
        Author author,
        boolean firstAnswer,
        Instant postedAt)
        implements DomainEvent {

    static MessagePosted of(UUID message, Author author, TicketBrief ticket, boolean first, Instant now) {
        var concern = ticket.concern();
        return new MessagePosted(
                ticket.id(), ticket.number(), concern.customerId(), concern.retailerId(), message, author, first, now);
    }
}
