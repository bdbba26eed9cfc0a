package org.aftersales.loyalty.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/household")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class HouseholdResource {
    private final HouseholdUseCases households;

    HouseholdResource(HouseholdUseCases households) {
        this.households = households;
    }

    @GET
    @Operation(operationId = "getMyHousehold", summary = "Who is in my household")
    public HouseholdView mine() {
        return households.mine();
    }

    @POST
    @Path("/invitations")
    @Idempotent
    @Operation(
            operationId = "inviteToHousehold",
            summary = "Invite somebody to my household; the first invitation founds it")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response invite() {
        return Answers.created("/v1/me/household", households.invite(), 0);
    }

    @POST
    @Path("/memberships")
    @Idempotent
    @Operation(operationId = "joinHousehold", summary = "Join the household of whoever has invited me")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Response join(@Valid @NotNull JoinHousehold told) {
        return Answers.created("/v1/me/household", households.join(told), 0);
    }

    @DELETE
    @Operation(operationId = "leaveHousehold", summary = "Leave my household; what was given stays where it is")
    @APIResponse(responseCode = "204", description = "I am in none any more")
    public void leave() {
        households.leave();
    }
}
