package org.aftersales.feedback.trend;

import jakarta.ws.rs.QueryParam;
import org.aftersales.kit.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query of the list, as it was typed. */
record TrendQuery(
        @QueryParam("by") Subject.@Nullable By by,
        @QueryParam("name") @Nullable String name,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    TrendFilter filter() {
        return new TrendFilter(by, name);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
