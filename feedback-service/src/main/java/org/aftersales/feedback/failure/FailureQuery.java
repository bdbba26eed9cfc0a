package org.aftersales.feedback.failure;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of the list, as it was typed. */
record FailureQuery(
        @QueryParam("by") @Nullable FailureGroup by,

        @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
        String from,

        @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
        String to,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    FailureGroup group() {
        return by == null ? FailureGroup.BATCH : by;
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
