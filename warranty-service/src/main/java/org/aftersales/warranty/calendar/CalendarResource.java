package org.aftersales.warranty.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/work-calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Work calendars")
class CalendarResource {

    private static final String LIST = "work-calendars";

    private final CalendarUseCases useCases;
    private final Cursors cursors;

    CalendarResource(CalendarUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}/versions/{version}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Publish the next version of a calendar",
            description = "The same version again is answered with 200; with other hours it is refused. Repairs that "
                    + "end from now on are counted by it.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response publish(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Valid @NotNull CalendarDocument document) {
        var isNew = useCases.publish(code, version, document);
        var view = useCases.find(code, version);
        var path = "/v1/work-calendars/" + code + "/versions/" + version;
        return isNew ? Answers.created(path, view, version) : Answers.ok(view, version);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read a version of a calendar")
    public CalendarView find(@PathParam("code") String code, @PathParam("version") int version) {
        return useCases.find(code, version);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read the latest version of a calendar")
    public CalendarView latest(@PathParam("code") String code) {
        return useCases.latest(code);
    }

    @GET
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "List the latest version of each calendar, by code")
    public Page<CalendarView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? "" : cursors.open(page.after(), LIST);
        return cursors.page(useCases.latestAfter(from, page.limit() + 1), page, LIST, CalendarView::code, view -> view);
    }
}
