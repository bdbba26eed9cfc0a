package org.aftersales.feedback.insight;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.aftersales.feedback.ownership.Gtins;
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

        @QueryParam("batch") @Parameter(description = "GTIN and code, as 09521234001348/2026-W31") @Nullable
        String batch,

        @QueryParam("centre") @Nullable String centre,
        @QueryParam("technician") @Nullable String technician,
        @QueryParam("retailerId") @Nullable String retailerId,
        @QueryParam("channel") @Nullable String channel,

        @QueryParam("survey")
        @Parameter(description = "The code of a survey; who was asked is not told by survey")
        @Nullable
        String survey,

        @QueryParam("surveyVersion") @Nullable Integer surveyVersion,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("after") @Nullable String after) {

    ScoreFilter filter(LocalDate today) {
        var grouping = by == null ? Grouping.OCCASION : by;
        return new ScoreFilter(Days.of(from, to, today), grouping, only(), survey, surveyVersion);
    }

    private Map<Grouping, String> only() {
        var only = new EnumMap<Grouping, String>(Grouping.class);
        if (occasion != null) only.put(Grouping.OCCASION, occasion.name());
        if (gtin != null) only.put(Grouping.PRODUCT, Gtins.kept(gtin));
        if (batch != null) only.put(Grouping.BATCH, batch);
        if (centre != null) only.put(Grouping.CENTRE, centre);
        if (technician != null) only.put(Grouping.TECHNICIAN, technician);
        if (retailerId != null) only.put(Grouping.RETAILER, retailerId);
        if (channel != null) only.put(Grouping.CHANNEL, channel);
        return Collections.unmodifiableMap(only);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }
}
