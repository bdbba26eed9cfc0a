package org.aftersales.feedback.complaint;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record ComplaintQuery(
        @QueryParam("ticketId") @Nullable UUID ticketId,

        @QueryParam("status") @Nullable ComplaintStatus status,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ComplaintFilter filter() {
        return new ComplaintFilter(ticketId, status);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
