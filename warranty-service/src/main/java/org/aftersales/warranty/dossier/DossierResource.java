package org.aftersales.warranty.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.Whose;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Profiles")
class DossierResource {

    private final DossierUseCases useCases;

    DossierResource(DossierUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/{id}/export")
    @Operation(
            summary = "Everything that is kept about a customer, as one document",
            description = "That it was read is recorded.")
    public DossierView export(@PathParam("id") CustomerId id) {
        return useCases.export(new Whose.Named(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Forget the person behind a customer who asked for it",
            description = "What was sold, covered and claimed stays, without the person. Not while a claim is open.")
    @APIResponse(responseCode = "204", description = "Nothing of the person is left")
    public Response erase(
            @PathParam("id") CustomerId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        useCases.erase(new Whose.Named(id), IfMatch.of(version));
        return Response.noContent().build();
    }
}
