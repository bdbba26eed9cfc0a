package org.aftersales.feedback.complaint;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record ComplaintQuery(
        @QueryParam("ticketId") @Nullable UUID ticketId,

        @QueryParam("status") @Nullable ComplaintStatus status,

        @QueryParam("breached") @Parameter(description = "Those whose promise of this kind was broken") @Nullable
        PromiseKind breached,

        @QueryParam("severity") @Nullable Severity severity,

        @QueryParam("escalatedTo")
        @Parameter(description = "Those whose escalation has reached this level, and none after it")
        @Nullable
        String escalatedTo,

        @QueryParam("incidentId") @Parameter(description = "Those that are about one misfortune") @Nullable
        UUID incidentId,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ComplaintFilter filter() {
        return new ComplaintFilter(ticketId, status, breached, severity, escalatedTo, incidentId);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
