package org.aftersales.loyalty.earning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class MembershipResource {
    private final JoinUseCases joining;

    MembershipResource(JoinUseCases joining) {
        this.joining = joining;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "joinProgrammeFor",
            summary = "Let a customer join another programme",
            description =
                    "Retailers can for those they have sold to. 409 customer-not-linked as long as nobody knows who"
                            + " the customer is.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public Response join(@PathParam("id") UUID id, @Valid @NotNull JoinProgramme told) {
        var member = joining.join(id, told);
        return Answers.created("/v1/members/" + member.id().value(), MembershipView.of(member), 0);
    }
}
