package org.aftersales.feedback.review;

import jakarta.ws.rs.QueryParam;
import org.aftersales.feedback.ownership.Gtins;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record ReviewQuery(
        @QueryParam("gtin") @Nullable String gtin,
        @QueryParam("retailerId") @Nullable String retailerId,

        @QueryParam("undecided")
        @Parameter(description = "Those whose latest words wait to be looked at, or not")
        @Nullable
        Boolean undecided,

        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ReviewFilter filter() {
        return new ReviewFilter(gtin == null ? null : Gtins.kept(gtin), retailerId, undecided);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
