package org.aftersales.warranty.conflict;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.scan.ScanUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conflicts")
class ConflictResource {

    private final ConflictUseCases useCases;
    private final DecisionUseCases decisions;
    private final ScanUseCases scans;
    private final Cursors cursors;
    private final Caller caller;

    ConflictResource(
            ConflictUseCases useCases, DecisionUseCases decisions, ScanUseCases scans, Cursors cursors, Caller caller) {
        this.useCases = useCases;
        this.decisions = decisions;
        this.scans = scans;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER})
    @Operation(
            summary = "Say that a unit which is registered for somebody else is yours",
            description =
                    "A retailer says so for the customer that it names. Until it is decided the unit is not handed "
                            + "over in any other way. Neither party learns who the other is.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenConflict told) {
        var opened = useCases.open(told.item(scans::read), told);
        return Answers.created("/v1/conflicts/" + opened.conflict().id(), view(opened), 0);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Read a conflict")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(id));
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List conflicts, newest first",
            description = "Staff gets those of a status, OPEN where none is named; claimants get their own.")
    public Page<ConflictView> list(
            @QueryParam("status") @Nullable ConflictStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var of = status == null ? ConflictStatus.OPEN : status;
        var filter = "conflicts " + of + ' ' + (ConflictStaff.includes(caller) ? "" : caller.subject());
        return cursors.newestFirst(
                page,
                filter,
                (below, most) -> decisions.list(of, below, most),
                opened -> opened.conflict().id(),
                this::view);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER})
    @Operation(summary = "Withdraw a conflict that is not decided")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(useCases.withdraw(id, IfMatch.of(version)));
    }

    @PUT
    @Path("/{id}/decision")
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(
            summary = "Decide whose a unit is",
            description =
                    "KEEP leaves it with its holder, TRANSFER hands it to the claimant with a new card, CORRECT gives "
                            + "the holder's unit its right serial, so that the claimant can register theirs.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull DecideConflict decision) {
        return answer(decisions.decide(id, IfMatch.of(version), decision));
    }

    private Response answer(OpenedConflict opened) {
        return Answers.ok(view(opened), opened.conflict().version());
    }

    private ConflictView view(OpenedConflict opened) {
        return ConflictView.of(opened, ConflictStaff.includes(caller));
    }
}
