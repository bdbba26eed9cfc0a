package org.aftersales.ticket.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Mails implements PanacheRepositoryBase<Mail, UUID> {

    /** The row, held until the transaction ends; none when the customer was erased meanwhile. */
    Optional<Mail> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those about the ticket that were written before the given one, the newest first. */
    List<Mail> newest(UUID ticket, UUID below, int limit) {
        return find("ticketId = ?1 and id < ?2 order by id desc", ticket, below)
                .page(0, limit)
                .list();
    }

    void forget(UUID customer) {
        delete("customerId", customer);
    }
}
