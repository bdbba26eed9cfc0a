package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.customer.Visibility;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Complaints implements Aggregates<Complaint, ComplaintId> {

    boolean anyUnresolvedOf(UUID customerId) {
        return count("customerId = ?1 and status <> ?2", customerId, ComplaintStatus.RESOLVED) > 0;
    }

    Optional<Complaint> ofInvitation(UUID invitationId) {
        return find("invitationId", invitationId).firstResultOptional();
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Complaint> newest(Visibility visibility, ComplaintFilter filter, UUID before, int limit) {
        var where = new StringBuilder("id.value < :before");
        var values = new HashMap<String, Object>(Map.of("before", before));
        if (!visibility.everyone()) {
            where.append(" and customerId in :customers");
            values.put("customers", visibility.customers());
        }
        if (filter.ticketId() != null) {
            where.append(" and ticketId = :ticketId");
            values.put("ticketId", filter.ticketId());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            values.put("status", filter.status());
        }
        return find(where + " order by id.value desc", values).range(0, limit).list();
    }
}
