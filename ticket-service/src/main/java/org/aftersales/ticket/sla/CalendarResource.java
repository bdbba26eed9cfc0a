package org.aftersales.ticket.sla;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.ticket.sla.Publication.Version;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When work is done, in versions: clocks keep the version that they were started by. */
@Path("/v1/work-calendars")
@RunOnVirtualThread
@Tag(name = "Promises")
class CalendarResource {
    private static final String LIST = "work-calendars";

    private final CalendarUseCases calendars;
    private final Cursors cursors;

    CalendarResource(CalendarUseCases calendars, Cursors cursors) {
        this.calendars = calendars;
        this.cursors = cursors;
    }

    @PUT
    @Path("{code}/versions/{version}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Publish the next version of a calendar",
            description = "The same version again is answered with 200; with other hours it is refused: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CalendarView.class)))
    public Response publish(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Valid @NotNull CalendarDocument document) {
        var isNew = calendars.publish(Version.of(code, version), document);
        var view = calendars.find(code, version);
        var path = "/v1/work-calendars/" + code + "/versions/" + version;
        return isNew ? Answers.created(path, view, version) : Answers.ok(view, version);
    }

    @GET
    @Path("{code}/versions/{version}")
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show a version of a calendar")
    public CalendarView find(@PathParam("code") String code, @PathParam("version") int version) {
        return calendars.find(code, version);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show the latest version of a calendar")
    public CalendarView latest(@PathParam("code") String code) {
        return calendars.latest(code);
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "List the latest version of each calendar, by code")
    public Page<CalendarView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? "" : cursors.open(page.after(), LIST);
        return cursors.page(
                calendars.latestAfter(from, page.limit() + 1), page, LIST, CalendarView::code, view -> view);
    }
}
