package org.aftersales.warranty.claim;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query of a list of claims, as it was typed. */
record ClaimQuery(
        @QueryParam("unitId") @Nullable UUID unitId,

        @QueryParam("status") @Nullable ClaimStatus status,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("after") @Nullable String after) {

    ClaimFilter filter() {
        return new ClaimFilter(unitId, status);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
