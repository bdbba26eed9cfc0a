package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Tickets implements Aggregates<Ticket, TicketId> {
    /** To Hibernate: pass over what somebody else holds. */
    private static final int SKIP_LOCKED = -2;

    private static final String WITH_WORK_ON = """
            select ticket.id.value from Ticket ticket
            where ticket.standing.status in :open
                and (ticket.work.concern.unitId = :unit
                        and not exists (select 1 from TicketItem item where item.ticket = ticket)
                    or ticket.id.value in (
                        select item.ticket.id.value from TicketItem item
                        where item.device.unitId = :unit and item.outcome is null and item.movedTo is null))
            order by ticket.id.value""";

    /** The ticket, held until the transaction ends; none when somebody else holds it. */
    Optional<Ticket> free(TicketId id) {
        return find("id.value", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    Optional<Ticket> ofClaim(UUID claimId) {
        return find("work.concern.claimId", claimId).firstResultOptional();
    }

    /** The ticket that puts the complaint right, held until the transaction ends. */
    Optional<Ticket> lockOfComplaint(UUID complaintId) {
        return find("work.concern.complaintId", complaintId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean answersComplaint(UUID complaintId) {
        return find("work.concern.complaintId", complaintId)
                .firstResultOptional()
                .isPresent();
    }

    /** The first of this kind about the unit for the customer. */
    Optional<Ticket> first(TicketKind kind, Concern concern) {
        return find(
                        "work.concern.unitId = ?1 and work.concern.customerId = ?2 and work.kind = ?3"
                                + " order by id.value",
                        concern.unitId(),
                        concern.customerId(),
                        kind)
                .firstResultOptional();
    }

    /** Those with work to do on the unit: about it alone, or with it among their devices; in the order of opening. */
    List<UUID> withWorkOn(UUID unit) {
        return getEntityManager()
                .createQuery(WITH_WORK_ON, UUID.class)
                .setParameter("unit", unit)
                .setParameter("open", TicketStatus.WITH_WORK)
                .getResultList();
    }

    /** The tickets that go on as this one, in the order of their opening. */
    List<Ticket> mergedInto(UUID id) {
        return list("standing.mergedInto = ?1 order by id.value", id);
    }

    /** As which other ticket this one goes on for its customer. */
    Optional<Ticket> leading(Ticket ticket) {
        var customer = ticket.work().concern().customerId();
        return ticket.standing()
                .goesOnAs()
                .map(into -> get(new TicketId(into)))
                .filter(into -> into.work().concern().customerId().equals(customer));
    }

    /** Something has changed about it that is no field of its own: whoever has read it before has to read it again. */
    void touch(Ticket ticket) {
        getEntityManager().lock(ticket, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Ticket> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id.value in ?1", ids);
    }
}
