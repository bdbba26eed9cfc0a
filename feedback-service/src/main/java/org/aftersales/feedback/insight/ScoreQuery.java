package org.aftersales.feedback.insight;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
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

        @QueryParam("by") @Parameter(schema = @Schema(implementation = Grouping.class)) @Nullable
        String by,

        @QueryParam("occasion") @Parameter(schema = @Schema(implementation = Occasion.class)) @Nullable
        String occasion,

        @QueryParam("gtin") @Nullable String gtin,
        @QueryParam("retailerId") @Nullable String retailerId,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ScoreFilter filter(LocalDate today) {
        var grouping = by == null ? Grouping.OCCASION : oneOf("by", by, Grouping.values());
        var asked = occasion == null ? null : oneOf("occasion", occasion, Occasion.values());
        return new ScoreFilter(Days.of(from, to, today), grouping, asked, gtin, retailerId);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }

    private static <E extends Enum<E>> E oneOf(String name, String text, E[] known) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "invalid-parameter",
                        "A query parameter cannot be read.",
                        List.of(new Violation("?" + name, "invalid", "One of " + Arrays.toString(known) + "."))));
    }
}
