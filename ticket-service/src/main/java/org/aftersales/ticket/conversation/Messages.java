package org.aftersales.ticket.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    /** Of the customer's own, so that a filter which is forgotten elsewhere shows nothing more. */
    List<Message> publicOf(Set<UUID> tickets, UUID below, int limit) {
        return find(
                        "ticketId in ?1 and visibility = ?2 and id < ?3 order by id desc",
                        tickets,
                        Visibility.PUBLIC,
                        below)
                .page(0, limit)
                .list();
    }

    /** One that the customer may read. */
    Optional<Message> publicOne(UUID ticket, UUID id) {
        return find("id = ?1 and ticketId = ?2 and visibility = ?3", id, ticket, Visibility.PUBLIC)
                .firstResultOptional();
    }

    /** Messages are append-only but for this. */
    void forget(UUID customer) {
        getEntityManager()
                .createNativeQuery("select forget_words(?1)", Integer.class)
                .setParameter(1, customer)
                .getSingleResult();
    }

    List<Message> of(Set<UUID> tickets, UUID below, int limit) {
        return find("ticketId in ?1 and id < ?2 order by id desc", tickets, below)
                .page(0, limit)
                .list();
    }
}
