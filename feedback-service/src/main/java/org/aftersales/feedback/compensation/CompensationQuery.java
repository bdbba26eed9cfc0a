package org.aftersales.feedback.compensation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record CompensationQuery(
        @QueryParam("complaintId") @Nullable UUID complaintId,
        @QueryParam("status") @Nullable CompensationStatus status,

        @QueryParam("stuck") @DefaultValue("false") @Parameter(description = "Those whose answer is overdue")
        boolean stuck,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    CompensationFilter filter() {
        return new CompensationFilter(complaintId, status, stuck);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
