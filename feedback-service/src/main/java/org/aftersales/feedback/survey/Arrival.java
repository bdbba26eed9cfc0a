package org.aftersales.feedback.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * How an invitation reached its customer, as far as whoever brought it has told: by the first message that arrived and did not
 * come back, or by their own look. The way stays what it was once somebody has answered. And how far they came with it, as
 * far as the page has told.
 */
@Entity
@Table(name = "survey_arrival")
class Arrival {

    @Id
    private UUID invitationId;

    @TenantId
    private @Nullable String tenantId;

    @Enumerated(EnumType.STRING)
    private Way way;

    private int messages;

    @Enumerated(EnumType.STRING)
    private @Nullable Way openedBy;

    private @Nullable Instant openedAt;
    private @Nullable Instant startedAt;
    private boolean answered;

    /** On its way, by whichever way that will be. */
    static Arrival expected(UUID invitation, Way way) {
        var arrival = new Arrival();
        arrival.invitationId = invitation;
        arrival.way = way;
        return arrival;
    }

    /** A message about it has arrived. */
    void brought(Way by) {
        if (!isDelivered()) way = by;
        messages++;
    }

    /** A message that had arrived came back. */
    void cameBack() {
        if (messages > 0) messages--;
        if (messages == 0 && openedBy != null && !answered) way = openedBy;
    }

    /** Somebody holds its link, or has sent something by it. */
    void open(Way by) {
        if (!isDelivered()) way = by;
        if (openedBy == null) openedBy = by;
    }

    /** The page has told how far they are; of that nothing is taken back. */
    void show(Sign sign, Way by, Instant now) {
        open(by);
        if (openedAt == null) openedAt = now;
        if (sign == Sign.STARTED && startedAt == null) startedAt = now;
    }

    /** They have answered; when they opened it is not known by that. What may not be their own word is told apart. */
    void answer(Way by) {
        open(by);
        if (!by.isTheirs()) way = by;
        answered = true;
    }

    Arrived counted() {
        boolean started = answered || startedAt != null;
        return new Arrived(way, isDelivered(), started || openedAt != null, started, answered);
    }

    Reached told() {
        return new Reached(way, isDelivered(), openedAt, startedAt);
    }

    private boolean isDelivered() {
        return messages > 0 || openedBy != null;
    }

    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}
}
