package org.aftersales.ticket.technician;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a technician is away, and what else is in their time. */
@Path("/v1/technicians")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Technicians")
class TechnicianTimeResource {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final TechnicianUseCases useCases;
    private final Caller caller;

    TechnicianTimeResource(TechnicianUseCases useCases, Caller caller) {
        this.useCases = useCases;
        this.caller = caller;
    }

    record Absence(
            @NotNull Instant start,
            @NotNull Instant end,

            @NotNull
            @Pattern(regexp = Codes.CODE)
            @Schema(description = "a code, such as holiday or break", examples = "holiday")
            String reason) {}

    @GET
    @Path("/{id}/time")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "When a technician is absent, held or booked", description = "At most 366 days at once.")
    public Page<Busy> time(
            @PathParam("id") String id,
            @QueryParam("from") @Parameter(required = true, schema = @Schema(implementation = Instant.class)) @Nullable
                    String from,
            @QueryParam("until") @Parameter(required = true, schema = @Schema(implementation = Instant.class)) @Nullable
                    String until) {
        return new Page<>(useCases.time(id, window(instant("from", from), instant("until", until))), null);
    }

    @POST
    @Path("/{id}/absences")
    @Consumes(APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(
            summary = "Say that a technician is away",
            description = "Refused while something is planned then; the problem names what. Technicians say it of"
                    + " themselves.")
    @APIResponse(
            responseCode = "201",
            description = "The absence",
            content = @Content(schema = @Schema(implementation = Busy.class)))
    public Response away(@PathParam("id") String id, @Valid @NotNull Absence absence) {
        guard(id);
        var entered = useCases.away(id, window(absence.start(), absence.end()), absence.reason());
        return Response.status(Response.Status.CREATED).entity(entered).build();
    }

    @DELETE
    @Path("/{id}/absences/{absence}")
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Say that a technician is not away after all")
    @APIResponse(responseCode = "204", description = "They are free then")
    public void back(@PathParam("id") String id, @PathParam("absence") UUID absence) {
        guard(id);
        useCases.back(id, absence);
    }

    /** After the look-up, so that a technician of elsewhere is not there rather than somebody else. */
    private void guard(String id) {
        useCases.find(id);
        if (!caller.is(MANAGER) && !caller.subject().equals(id)) {
            throw new Forbidden("only-for-oneself", "Technicians say when they are away themselves.");
        }
    }

    private static Window window(Instant start, Instant end) {
        if (start.isBefore(end) && Duration.between(start, end).compareTo(LONGEST) <= 0) return new Window(start, end);
        throw new RuleViolated(
                "invalid-window",
                "A window ends after it starts, within 366 days.",
                List.of(new Violation("/end", "out-of-order", "must be after the start, within 366 days")));
    }

    private static Instant instant(String name, @Nullable String text) {
        try {
            if (text != null) return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            // told below, as what is missing is
        }
        throw new Malformed(
                "invalid-parameter",
                "A query parameter cannot be read.",
                List.of(new Violation("?" + name, "invalid", "must be an instant, such as 2026-11-23T08:00:00Z")));
    }
}
