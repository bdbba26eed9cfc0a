package org.aftersales.loyalty.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.fraud.HoldsSuspects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/gifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class MyGiftResource {
    private final GiftUseCases gifts;
    private final Cursors cursors;
    private final Caller caller;

    MyGiftResource(GiftUseCases gifts, Cursors cursors, Caller caller) {
        this.gifts = gifts;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @HoldsSuspects
    @Operation(
            operationId = "giveGift",
            summary = "Give somebody of my household points, those that end first",
            description = "They end when they would have ended. Both must have been in the household for some days.")
    @APIResponseSchema(value = GiftView.class, responseCode = "201")
    public Response give(@Valid @NotNull GiveGift told) {
        var gift = gifts.give(told);
        return Answers.created("/v1/me/gifts", gift.view(), gift);
    }

    @GET
    @Operation(operationId = "findMyGifts", summary = "What I have given and got, the newest first")
    public Page<GiftView> find(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after), "gifts of " + caller.subject(), gifts::mine, Gift::key, Gift::view);
    }
}
