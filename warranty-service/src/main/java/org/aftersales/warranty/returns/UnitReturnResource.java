package org.aftersales.warranty.returns;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{id}/returns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
class UnitReturnResource {

    private final ReturnUseCases useCases;
    private final Cursors cursors;

    UnitReturnResource(ReturnUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
    @Operation(
            summary = "Ask for money back for this unit",
            description = "Says whether the return window of the unit's policy is open on that day, which binds "
                    + "nobody: the retailer that sold it pays back or refuses.")
    @APIResponseSchema(value = ReturnView.class, responseCode = "201")
    public Response request(@PathParam("id") UnitId unit, @Valid @NotNull RequestReturn asked) {
        var requested = useCases.request(unit, asked);
        return Answers.created("/v1/returns/" + requested.key(), requested.view(), requested);
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "List the returns of a unit, newest first")
    public Page<ReturnView> list(
            @PathParam("id") UnitId unit,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "returns of " + unit,
                (below, most) -> useCases.of(unit, below, most),
                UnitReturn::key,
                UnitReturn::view);
    }
}
