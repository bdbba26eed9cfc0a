package org.aftersales.ticket.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That two tickets belong together, and how: told once, from one of them. */
@Entity
@Immutable
@Table(name = "ticket_link")
class TicketLink {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private UUID fromId;

    @Enumerated(EnumType.STRING)
    private Relation type;

    private UUID toId;
    private String madeBy;
    private Instant madeAt;

    static TicketLink of(UUID id, Ends ends, String by, Instant now) {
        var link = new TicketLink();
        link.id = id;
        link.fromId = ends.from();
        link.type = ends.relation();
        link.toId = ends.to();
        link.madeBy = by;
        link.madeAt = now;
        return link;
    }

    /** What two tickets are to each other. */
    record Ends(UUID from, Relation relation, UUID to) {

        /** The same as it is kept: for what has no direction, from the ticket that was opened later. */
        Ends kept() {
            var turned = relation.hasDirection() ? !relation.isKept() : from.compareTo(to) < 0;
            return turned ? inverse() : this;
        }

        Ends inverse() {
            return new Ends(to, relation.inverse(), from);
        }

        /** The same, seen from one of them. */
        Ends from(UUID ticket) {
            return ticket.equals(from) ? this : inverse();
        }
    }

    UUID id() {
        return id;
    }

    Ends ends() {
        return new Ends(fromId, type, toId);
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    protected TicketLink() {}
}
