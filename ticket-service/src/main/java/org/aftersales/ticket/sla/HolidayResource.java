package org.aftersales.ticket.sla;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Holidays from iCalendar files, which count once somebody else has approved them. */
@Path("/v1/work-calendars/{code}/holiday-imports")
@RunOnVirtualThread
@Tag(name = "Promises")
class HolidayResource {
    private static final int LONGEST = 1_000_000;

    private final HolidayUseCases holidays;
    private final Caller caller;

    HolidayResource(HolidayUseCases holidays, Caller caller) {
        this.holidays = holidays;
        this.caller = caller;
    }

    @POST
    @Consumes("text/calendar")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Propose the holidays of an iCalendar file (RFC 5545)",
            description = "Its all-day events from today through two years; events at a time of day are no holidays.")
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = HolidaysView.class)))
    public Response propose(
            @PathParam("code") String code,
            @Parameter(
                            description = "the last date of which the file tells all holidays; the calendar is known"
                                    + " through it once approved; absent: that of its last holiday")
                    @QueryParam("through")
                    @Nullable
                    LocalDate through,
            @NotNull @Size(min = 1, max = LONGEST) String file) {
        var view = holidays.find(code, holidays.propose(code, file, through, caller.subject()));
        var path = "/v1/work-calendars/" + code + "/holiday-imports/" + view.id();
        return Answers.created(path, view, view.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(summary = "Show proposed holidays and what became of them")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = HolidaysView.class)))
    public Response find(@PathParam("code") String code, @PathParam("id") UUID id) {
        return answer(code, id);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Approve proposed holidays, which somebody else has proposed",
            description = "The next version of the calendar has them; dates with hours of their own keep those.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal, approved",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = HolidaysView.class)))
    public Response approve(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        holidays.approve(code, id, IfMatch.of(ifMatch), caller.subject());
        return answer(code, id);
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(summary = "Reject proposed holidays")
    @APIResponse(
            responseCode = "200",
            description = "The proposal, rejected",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = HolidaysView.class)))
    public Response reject(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        holidays.reject(code, id, IfMatch.of(ifMatch), caller.subject());
        return answer(code, id);
    }

    private Response answer(String code, UUID id) {
        var view = holidays.find(code, id);
        return Answers.ok(view, view.version());
    }
}
