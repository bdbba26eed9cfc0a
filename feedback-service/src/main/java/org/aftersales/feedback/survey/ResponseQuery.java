package org.aftersales.feedback.survey;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record ResponseQuery(
        @QueryParam("ticketId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String ticketId,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    @Nullable
    UUID ticket() {
        try {
            return ticketId == null ? null : UUID.fromString(ticketId);
        } catch (IllegalArgumentException e) {
            throw new Malformed(
                    "invalid-parameter",
                    "A query parameter cannot be read.",
                    List.of(new Violation("?ticketId", "invalid", "Not a UUID.")));
        }
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
