package org.aftersales.feedback.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * How an invitation reached its customer, as far as whoever brought it has told: by the first message that arrived and did not
 * come back, or by their own look. The way stays what it was once somebody has answered.
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
    void cameBack(boolean answered) {
        if (messages > 0) messages--;
        if (messages == 0 && openedBy != null && !answered) way = openedBy;
    }

    /** Somebody holds its link, or has sent something by it. */
    void open(Way by) {
        if (!isDelivered()) way = by;
        if (openedBy == null) openedBy = by;
    }

    Arrived counted() {
        return new Arrived(way, isDelivered());
    }

    private boolean isDelivered() {
        return messages > 0 || openedBy != null;
    }

    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}
}
