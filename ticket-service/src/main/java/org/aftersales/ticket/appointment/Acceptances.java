package org.aftersales.ticket.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Acceptances implements PanacheRepositoryBase<Acceptance, UUID> {

    private static final String SIGNED_FOR = """
            select distinct visit.ticket.ticketId from Appointment visit
            where visit.ticket.ticketId in (
                    select ticket.id.value from Ticket ticket where ticket.work.concern.customerId = :customer)
                and visit.id.value in (
                    select signed.appointmentId from Acceptance signed where signed.signature is not null)
            order by visit.ticket.ticketId""";

    private static final String SIGNED = """
            signature is not null and appointmentId in (
                select visit.id.value from Appointment visit where visit.ticket.ticketId = ?1)""";

    /** The customer's tickets under which there is a signature, in the order of their ids. */
    List<UUID> ticketsSignedFor(UUID customer) {
        return getEntityManager()
                .createQuery(SIGNED_FOR, UUID.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /** The protocols of a ticket's visits that have a signature. */
    List<Acceptance> signed(UUID ticket) {
        return list(SIGNED, ticket);
    }

    /** Takes the signatures out of these protocols of a ticket, all that it has; nothing else of them can be changed. */
    void eraseSignatures(UUID ticket, List<Acceptance> signed, Instant now) {
        getEntityManager()
                .createNativeQuery("select erase_signatures(?1, ?2)", Integer.class)
                .setParameter(1, ticket)
                .setParameter(2, now)
                .getSingleResult();
        signed.forEach(getEntityManager()::refresh);
    }
}
