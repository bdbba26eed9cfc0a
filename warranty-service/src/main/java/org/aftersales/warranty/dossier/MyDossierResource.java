package org.aftersales.warranty.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.Whose;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Own profile")
class MyDossierResource {

    private final DossierUseCases useCases;

    MyDossierResource(DossierUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/export")
    @Operation(summary = "Everything that is kept about me, as one document")
    public DossierView export() {
        return useCases.export(new Whose.Own());
    }

    @DELETE
    @Operation(
            summary = "Forget me",
            description = "What was sold, covered and claimed stays, without the person. Not while a claim is open.")
    @APIResponse(responseCode = "204", description = "Nothing of the person is left")
    public Response erase(@HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        useCases.erase(new Whose.Own(), IfMatch.of(version));
        return Response.noContent().build();
    }
}
