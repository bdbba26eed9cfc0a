package org.aftersales.warranty.returns;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
class ReturnResource {

    private final ReturnUseCases useCases;
    private final Cursors cursors;

    ReturnResource(ReturnUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    record RejectReturn(@NotNull RejectionReason reason) {}

    @GET
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "List returns, of one state or of all, newest first; a retailer's are those of its own sales")
    public Page<ReturnView> list(
            @QueryParam("status") @Nullable ReturnStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "returns " + status,
                (below, most) -> useCases.in(status, below, most),
                UnitReturn::key,
                UnitReturn::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Read a return")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(new ReturnId(id)));
    }

    @POST
    @Path("/{id}/refund")
    @Idempotent
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(
            summary = "Tell that the money went back",
            description = "Once for each return, at most what is left of the price. Where the goods came back or "
                    + "nothing is left of the price, coverages end on that day, contracts are cancelled, claims that "
                    + "are not granted are withdrawn, and the card is worth nothing.")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response refund(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull PayBack told) {
        return answer(useCases.refund(new ReturnId(id), IfMatch.of(version), told));
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER})
    @Operation(summary = "Tell that no money goes back")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull RejectReturn told) {
        return answer(useCases.reject(new ReturnId(id), IfMatch.of(version), told.reason()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(summary = "Withdraw a return that is not decided yet")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(useCases.withdraw(new ReturnId(id), IfMatch.of(version)));
    }

    private static Response answer(UnitReturn one) {
        return Answers.ok(one.view(), one);
    }
}
