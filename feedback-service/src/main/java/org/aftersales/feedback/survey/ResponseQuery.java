package org.aftersales.feedback.survey;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record ResponseQuery(
        @QueryParam("ticketId") @Nullable UUID ticketId,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
