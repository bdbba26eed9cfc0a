package org.aftersales.ticket.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One of the devices of a ticket, which ends in its own way and at its own time. */
@Entity
@Table(name = "ticket_item")
class TicketItem {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", referencedColumnName = "id")
    private Ticket ticket;

    private int place;

    @Embedded
    private Device device;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String findingCode;
    private @Nullable Instant completedAt;

    /** The item of the ticket from which it was split off. */
    private @Nullable UUID originId;

    /** The ticket in which it goes on. */
    private @Nullable UUID movedTo;

    static TicketItem of(Ticket ticket, int place, Device device) {
        var item = new TicketItem();
        item.id = UUID.randomUUID();
        item.ticket = ticket;
        item.place = place;
        item.device = device;
        return item;
    }

    ReadTicket.Item read() {
        return new ReadTicket.Item(id, device, outcome, findingCode, completedAt, movedTo);
    }

    /** The work on this device is done. Told again, as after a reopening, the later word counts. */
    void complete(Outcome how, String finding, Instant now) {
        if (movedTo != null) throw new Moved(movedTo);
        outcome = how;
        findingCode = finding;
        completedAt = now;
    }

    /** Nothing is to be done about it here. */
    boolean isCompleted() {
        return outcome != null || movedTo != null;
    }

    /** It goes on in another ticket. */
    void moveTo(UUID other) {
        if (isCompleted()) throw new Conflict("item-ended", "There is nothing to do about this device any more.");
        movedTo = other;
    }

    /** It went on from an item of another ticket. */
    void from(UUID item) {
        originId = item;
    }

    /** It has its outcome where it went. */
    static final class Moved extends Conflict {
        Moved(UUID ticket) {
            super("item-moved", "This device goes on in ticket " + ticket + ".");
        }
    }

    @Nullable
    UUID originId() {
        return originId;
    }

    @Nullable
    UUID movedTo() {
        return movedTo;
    }

    UUID id() {
        return id;
    }

    int place() {
        return place;
    }

    Device device() {
        return device;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String findingCode() {
        return findingCode;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    protected TicketItem() {}
}
