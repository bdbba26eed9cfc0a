package org.aftersales.loyalty.fraud;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/credential-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fraud")
@RunOnVirtualThread
class CredentialResource {
    private final CredentialUseCases credentials;

    CredentialResource(CredentialUseCases credentials) {
        this.credentials = credentials;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "tellCredentialChange",
            summary = "Tell that somebody's way to sign in has changed",
            description = "For whoever signs people in. Redemptions of many points soon after are held until somebody"
                    + " has looked. The answer is the same whether the person is a member or not.")
    @APIResponse(responseCode = "204", description = "It is known.")
    public Response changed(@Valid @NotNull ChangeCredentials told) {
        credentials.changed(told);
        return Response.noContent().build();
    }
}
