package org.aftersales.ticket.technician;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.privacy.RateLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a calendar programme asks for every few minutes, with nothing but the secret in the address. */
@Path("/cal/{token}.ics")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Technicians")
class CalendarResource {

    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final int PER_MINUTE = 120;

    private final FeedUseCases feeds;
    private final RateLimits limits;

    CalendarResource(FeedUseCases feeds, RateLimits limits) {
        this.feeds = feeds;
        this.limits = limits;
    }

    @GET
    @Produces(CALENDAR)
    @Operation(
            summary = "A technician's calendar as iCalendar, behind its secret address",
            description = "Numbers and codes only, thirty days back and half a year ahead.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    public Response read(@PathParam("token") String token, @Context HttpServerRequest request) {
        limits.check("technician-calendars", request.remoteAddress().hostAddress(), PER_MINUTE);
        return Response.ok(feeds.calendar(token))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
