package org.aftersales.ticket.ticket;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.tenant.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tickets of a search as a file. */
@Path("/v1/ticket-exports")
@RunOnVirtualThread
@Tag(name = "Tickets")
class ExportResource {
    private static final int PER_MINUTE = 6;

    private final TicketExport export;
    private final RateLimits limits;
    private final Caller caller;

    ExportResource(TicketExport export, RateLimits limits, Caller caller) {
        this.export = export;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(
            summary = "Download the tickets that a list would show, in its order",
            description =
                    "As CSV for spreadsheets, whose values are guarded by an apostrophe where they would be run, or"
                            + " as JSON Lines. Filters and order are those of the list; limit and after have no meaning"
                            + " here.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class))
            })
    public Response export(
            @BeanParam TicketQuery query,
            @QueryParam("format") @Parameter(description = "CSV unless another is named.") @Nullable
                    ExportLines format) {
        limits.check("ticket-export", caller.tenant() + ' ' + caller.subject(), PER_MINUTE);
        var form = Objects.requireNonNullElse(format, ExportLines.CSV);
        return Response.ok(export.of(query, form))
                .type(form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
