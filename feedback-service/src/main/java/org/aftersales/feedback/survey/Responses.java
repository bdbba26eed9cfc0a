package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Responses implements PanacheRepositoryBase<Response, InvitationId> {

    List<Response> of(Set<UUID> customers) {
        return list("about.customerId in ?1", customers);
    }

    /** Newest invitation first, from below {@code before}; one more than the limit when there are more. */
    List<Response> newest(@Nullable UUID ticketId, UUID before, int limit) {
        var values = new HashMap<String, Object>(Map.of("before", before));
        var where = "invitationId.value < :before";
        if (ticketId != null) {
            where += " and about.subjectId = :ticketId";
            values.put("ticketId", ticketId);
        }
        return find(where + " order by invitationId.value desc", values)
                .range(0, limit)
                .list();
    }
}
