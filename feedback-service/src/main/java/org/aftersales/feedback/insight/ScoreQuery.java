package org.aftersales.feedback.insight;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The question, as it was typed. */
record ScoreQuery(
        @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
        String from,

        @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
        String to,

        @QueryParam("by") @Nullable Grouping by,

        @QueryParam("occasion") @Nullable Occasion occasion,

        @QueryParam("gtin") @Nullable String gtin,
        @QueryParam("retailerId") @Nullable String retailerId,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ScoreFilter filter(LocalDate today) {
        var grouping = by == null ? Grouping.OCCASION : by;
        return new ScoreFilter(Days.of(from, to, today), grouping, occasion, gtin, retailerId);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
