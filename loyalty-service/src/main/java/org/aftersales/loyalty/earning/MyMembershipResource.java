package org.aftersales.loyalty.earning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My loyalty")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class MyMembershipResource {
    private final JoinUseCases joining;

    MyMembershipResource(JoinUseCases joining) {
        this.joining = joining;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "joinProgramme",
            summary = "Join another programme; what I do from now on earns in it too",
            description = "A programme that people join with their first event counts from its beginning.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public Response join(@Valid @NotNull JoinProgramme told) {
        return Answers.created("/v1/me/loyalty", MembershipView.of(joining.join(told)), 0);
    }
}
