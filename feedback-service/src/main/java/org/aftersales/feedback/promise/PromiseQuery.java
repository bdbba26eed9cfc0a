package org.aftersales.feedback.promise;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of the list, as it was typed. */
record PromiseQuery(
        @QueryParam("by") @Nullable PromiseGroup by,

        @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
        String from,

        @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
        String to,

        @QueryParam("kind") @Parameter(description = "Of the work, such as REPAIR") @Nullable
        String kind,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    PromiseGroup group() {
        return by == null ? PromiseGroup.CENTRE : by;
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
