package org.aftersales.ticket.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TicketChanges implements PanacheRepositoryBase<TicketChange, UUID> {

    List<TicketChange> of(UUID ticketId) {
        return list("ticketId = ?1 order by place", ticketId);
    }

    List<TicketChange> behind(UUID ticketId, int place, int most) {
        return find("ticketId = ?1 and place > ?2 order by place", ticketId, place)
                .page(0, most)
                .list();
    }
}
