package org.aftersales.ticket.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {
    private static final String WRITTEN_BY = """
            select distinct message.ticket_id from message join ticket
                on ticket.tenant_id = message.tenant_id and ticket.id = message.ticket_id
            where message.tenant_id = current_tenant() and message.author = 'CUSTOMER' and ticket.customer_id = ?1""";

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

    /** Which tickets these messages are about, each once. */
    List<UUID> ticketsOf(Set<UUID> ids) {
        return getEntityManager()
                .createQuery("select distinct one.ticketId from Message one where one.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those of them that are still there. */
    List<Message> of(Set<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The tickets of the customer in which they have written. */
    List<UUID> ticketsWrittenBy(UUID customer) {
        List<?> found = getEntityManager()
                .createNativeQuery(WRITTEN_BY, UUID.class)
                .setParameter(1, customer)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
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
