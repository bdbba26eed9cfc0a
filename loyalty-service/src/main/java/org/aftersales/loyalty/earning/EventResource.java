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

@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Earning")
@RunOnVirtualThread
class EventResource {
    private final EventUseCases events;
    private final EventReturnUseCases returns;

    EventResource(EventUseCases events, EventReturnUseCases returns) {
        this.events = events;
        this.returns = returns;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(
            operationId = "tellEvent",
            summary = "Tell of something that a customer did, and learn what it is worth",
            description = "Judged by the rules of reason CUSTOM, once for each teller, type and key, whatever the"
                    + " Idempotency-Key: told again, it gets the answer that it got first.")
    @APIResponseSchema(value = EarningView.class, responseCode = "201")
    public Response tell(@Valid @NotNull TellEvent told) {
        return created(events.tell(told));
    }

    @POST
    @Path("/returns")
    @Idempotent
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(
            operationId = "tellReturn",
            summary = "Tell that something came back of what a told event bought, and learn what that takes",
            description = "The same part of the points goes back, rounded for all returns of the event together; rules"
                    + " whose minimum is not reached any more give nothing. Once for each event and returnKey, whatever"
                    + " the Idempotency-Key.")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response tellReturn(@Valid @NotNull TellReturn told) {
        return Response.ok(returns.tell(told)).build();
    }

    static Response created(Earning earning) {
        var path = "/v1/customers/" + earning.customerId().value() + "/earnings";
        return Answers.created(path, EarningView.of(earning), 0);
    }
}
