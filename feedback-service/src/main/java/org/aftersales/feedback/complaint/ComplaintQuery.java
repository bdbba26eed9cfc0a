package org.aftersales.feedback.complaint;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record ComplaintQuery(
        @QueryParam("ticketId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String ticketId,

        @QueryParam("status") @Parameter(schema = @Schema(implementation = ComplaintStatus.class)) @Nullable
        String status,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ComplaintFilter filter() {
        return new ComplaintFilter(ticket(), state());
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }

    private @Nullable UUID ticket() {
        try {
            return ticketId == null ? null : UUID.fromString(ticketId);
        } catch (IllegalArgumentException e) {
            throw malformed("ticketId", "Not a UUID.");
        }
    }

    private @Nullable ComplaintStatus state() {
        if (status == null) return null;
        return Arrays.stream(ComplaintStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElseThrow(() -> malformed("status", "One of " + Arrays.toString(ComplaintStatus.values()) + "."));
    }

    private static Malformed malformed(String name, String message) {
        return new Malformed(
                "invalid-parameter",
                "A query parameter cannot be read.",
                List.of(new Violation("?" + name, "invalid", message)));
    }
}
