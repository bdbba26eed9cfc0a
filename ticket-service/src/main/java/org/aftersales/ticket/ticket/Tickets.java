package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.ticket.ticket.Sight.OfPerson;
import org.aftersales.ticket.ticket.Sight.OfRetailer;
import org.aftersales.ticket.ticket.Sight.Staff;

@ApplicationScoped
class Tickets implements Aggregates<Ticket, TicketId> {

    Optional<Ticket> ofClaim(UUID claimId) {
        return find("work.concern.claimId", claimId).firstResultOptional();
    }

    boolean answersComplaint(UUID complaintId) {
        return find("work.concern.complaintId", complaintId)
                .firstResultOptional()
                .isPresent();
    }

    /** The newest tickets before the given id; ids are in the order of opening. */
    List<Ticket> newest(TicketFilter filter, Sight sight, UUID before, int limit) {
        var conditions = new Conditions()
                .and("id.value < :before", "before", before)
                .and("standing.status = :status", "status", filter.status())
                .and("work.kind = :kind", "kind", filter.kind())
                .and("work.concern.claimId = :claimId", "claimId", filter.claimId())
                .and("standing.assignee = :assignee", "assignee", filter.assignee());
        switch (sight) {
            case Staff all -> {}
            case OfRetailer its -> conditions.and("work.concern.retailerId = :retailer", "retailer", its.retailerId());
            case OfPerson own ->
                conditions.and("work.concern.customerId in :customers", "customers", own.customerIds());
        }
        return find(conditions.text() + " order by id.value desc", conditions.values())
                .page(0, limit)
                .list();
    }
}
