package org.aftersales.ticket.relation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.relation.TicketLink.Ends;

@ApplicationScoped
class TicketLinks implements PanacheRepositoryBase<TicketLink, UUID> {
    private static final String REACHES = """
            with recursive reached (id) as (
                select to_id from ticket_link where from_id = :from and type = :type
                union
                select link.to_id from ticket_link link join reached on link.from_id = reached.id
                where link.type = :type)
            select count(*) from reached where id = :to""";

    /** The newest of a ticket before an id, whichever side it is on. */
    List<TicketLink> of(UUID ticket, UUID before, int most) {
        return find("(fromId = ?1 or toId = ?1) and id < ?2 order by id desc", ticket, before)
                .range(0, most - 1)
                .list();
    }

    boolean knows(Ends ends) {
        return count("fromId = ?1 and type = ?2 and toId = ?3", ends.from(), ends.relation(), ends.to()) > 0;
    }

    boolean hasParent(UUID ticket) {
        return count("fromId = ?1 and type = ?2", ticket, Relation.CHILD_OF) > 0;
    }

    /** Whether one leads to the other by links of this kind, over however many tickets. */
    boolean reaches(UUID from, Relation relation, UUID to) {
        var found = getEntityManager()
                .createNativeQuery(REACHES, Long.class)
                .setParameter("from", from)
                .setParameter("type", relation.name())
                .setParameter("to", to)
                .getSingleResult();
        return !Long.valueOf(0).equals(found);
    }
}
