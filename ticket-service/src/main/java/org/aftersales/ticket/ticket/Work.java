package org.aftersales.ticket.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param relatedTicketId the earlier ticket that this one follows from
 * @param dueAt until when it was promised
 */
@Embeddable
record Work(
        @Enumerated(EnumType.STRING) TicketKind kind,
        @Enumerated(EnumType.STRING) Priority priority,
        @Embedded Concern concern,
        @Nullable UUID relatedTicketId,
        @Nullable Instant dueAt) {

    /** A repair under the claim that the concern names. */
    static Work repair(Concern concern) {
        return new Work(TicketKind.REPAIR, Priority.NORMAL, concern, null, null);
    }

    /** The same at another urgency. */
    Work of(Priority urgency) {
        return new Work(kind, urgency, concern, relatedTicketId, dueAt);
    }

    /** What follows from an earlier ticket that is over: about the same, answering neither its claim nor complaint. */
    Work followedBy(TicketKind next, Priority urgency, UUID earlier) {
        var about = new Concern(
                concern.customerId(),
                concern.retailerId(),
                concern.unitId(),
                concern.gtin(),
                concern.serial(),
                null,
                null);
        return new Work(next, urgency, about, earlier, null);
    }
}
