package org.aftersales.ticket.routine;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Page;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/routines")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Routines")
class RoutineResource {

    private final RoutineSettingUseCases useCases;

    RoutineResource(RoutineSettingUseCases useCases) {
        this.useCases = useCases;
    }

    @PUT
    @Path("{kind}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Say what is done about tickets of a kind without anybody asking",
            description = "Holds for what happens from then on. A change needs If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "Nothing was said before",
            content = @Content(schema = @Schema(implementation = RoutineView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content = @Content(schema = @Schema(implementation = RoutineView.class)))
    public Response tell(
            @PathParam("kind") TicketKind kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RoutineDocument document) {
        var told = useCases.tell(kind, document, ifMatch);
        var view = RoutineView.of(told.routine());
        var version = told.routine().version();
        return told.isNew() ? Answers.created("/v1/routines/" + kind, view, version) : Answers.ok(view, version);
    }

    @GET
    @Path("{kind}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "What is done about tickets of a kind without anybody asking")
    @APIResponseSchema(value = RoutineView.class, responseCode = "200")
    public Response find(@PathParam("kind") TicketKind kind) {
        var routine = useCases.find(kind);
        return Answers.ok(RoutineView.of(routine), routine.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List the routines of all kinds for which one was told")
    public Page<RoutineView> list() {
        return new Page<>(useCases.all().stream().map(RoutineView::of).toList(), null);
    }
}
