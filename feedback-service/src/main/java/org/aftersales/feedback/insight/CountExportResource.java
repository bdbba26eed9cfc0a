package org.aftersales.feedback.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts for people who reckon elsewhere. */
@Path("/v1/scores")
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class CountExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String MEANING = "A row for each count of a group in a month: days and traits as for scores."
            + " Of a scale with fewer than five answers nothing is told, nor of the next smallest group where all"
            + " others would tell of these.";

    private final ScoreUseCases useCases;
    private final CountExport export;

    CountExportResource(ScoreUseCases useCases, CountExport export) {
        this.useCases = useCases;
        this.export = export;
    }

    @GET
    @Path("export.ndjson")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportCounts",
            summary = "Counts by group and month, an object a line",
            description = MEANING)
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = CountLine.class)))
    public Response ndjson(@BeanParam ScoreQuery query) {
        return file(NDJSON, export.ndjson(query.filter(useCases.today())));
    }

    @GET
    @Path("export.csv")
    @Produces(CSV)
    @Operation(
            operationId = "exportCountsAsCsv",
            summary = "Counts by group and month, a row each",
            description = MEANING)
    @APIResponse(
            responseCode = "200",
            description = "The rows, with a heading",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response csv(@BeanParam ScoreQuery query) {
        return file(CSV + ";charset=utf-8", export.csv(query.filter(useCases.today())));
    }

    private static Response file(String type, StreamingOutput rows) {
        return Response.ok(rows, type).header("Cache-Control", "no-store").build();
    }
}
