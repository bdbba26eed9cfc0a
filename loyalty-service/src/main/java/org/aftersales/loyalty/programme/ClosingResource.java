package org.aftersales.loyalty.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programmes/{code}/closings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class ClosingResource {
    private final ClosingUseCases closings;
    private final ProgrammeUseCases programmes;

    ClosingResource(ClosingUseCases closings, ProgrammeUseCases programmes) {
        this.closings = closings;
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "declareClosing",
            summary = "Say until when events of a time are judged in a programme, however late they are told",
            description = "Until then a late event earns by the rules that were valid when it happened; told later it"
                    + " earns nothing, and its evaluation says TOO_LATE. Never changed or removed. Without a closing"
                    + " nothing is too late.")
    @APIResponseSchema(value = Closing.class, responseCode = "201")
    public Response declare(@PathParam("code") String code, @Valid @NotNull DeclareClosing told) {
        return Response.status(Response.Status.CREATED)
                .entity(closings.declare(programmes.named(code), told))
                .build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "findClosings", summary = "What a programme has closed or will close, the latest first")
    public Page<Closing> find(@PathParam("code") String code) {
        return new Page<>(closings.of(programmes.named(code)), null);
    }
}
