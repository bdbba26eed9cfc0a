package org.aftersales.ticket.queue;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Answers;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/on-call-rotas/{code}")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class RotaResource {
    private final RotaUseCases rotas;

    RotaResource(RotaUseCases rotas) {
        this.rotas = rotas;
    }

    @PUT
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Say who is called in which week, or change it",
            description = "The same again changes nothing; a change needs If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "The rota is new",
            content = @Content(schema = @Schema(implementation = RotaDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The rota was there, or was changed",
            content = @Content(schema = @Schema(implementation = RotaDocument.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RotaDocument told) {
        if (!Codes.isCode(code)) throw new NotFound();
        var put = rotas.put(code, told, ifMatch);
        var rota = put.rota();
        return put.created()
                ? Answers.created("/v1/on-call-rotas/" + code, rota.document(), rota.version())
                : Answers.ok(rota.document(), rota.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Read a rota")
    @APIResponse(
            responseCode = "200",
            description = "The rota",
            content = @Content(schema = @Schema(implementation = RotaDocument.class)))
    public Response find(@PathParam("code") String code) {
        var rota = rotas.find(code);
        return Answers.ok(rota.document(), rota.version());
    }

    @GET
    @Path("duty")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Who is called now, or at an instant")
    public Duty duty(@PathParam("code") String code, @QueryParam("at") @Nullable Instant at) {
        return rotas.onCall(code, at);
    }
}
