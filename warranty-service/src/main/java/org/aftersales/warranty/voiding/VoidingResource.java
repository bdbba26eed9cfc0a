package org.aftersales.warranty.voiding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/voidings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Voidings")
class VoidingResource {

    private final VoidingUseCases useCases;
    private final Cursors cursors;

    VoidingResource(VoidingUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    record Appeal(@NotBlank @Size(max = 4000) String statement) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(
            summary = "Void the warranty of a unit",
            description = "From then on only what the seller owes by law covers any day and other claims are refused, "
                    + "until it is reinstated.")
    @APIResponseSchema(value = VoidingView.class, responseCode = "201")
    public Response voidUnit(@Valid @NotNull VoidUnit ground) {
        var voiding = useCases.voidUnit(ground);
        return Answers.created("/v1/voidings/" + voiding.voiding().id(), VoidingView.of(voiding), 0);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(summary = "Read why a warranty does not hold")
    @APIResponseSchema(value = VoidingView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(id));
    }

    @GET
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(summary = "List the cases of a unit, newest first")
    public Page<VoidingView> ofUnit(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var unit = UnitId.asked(unitId);
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "voidings of " + unit,
                (below, most) -> useCases.of(unit, below, most),
                opened -> opened.voiding().id(),
                VoidingView::of);
    }

    @GET
    @Path("/appeals")
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(summary = "List the appeals that wait for a decision, newest first")
    public Page<VoidingView> appeals(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "appeals",
                (below, most) -> useCases.in(VoidingStatus.APPEALED, below, most),
                opened -> opened.voiding().id(),
                VoidingView::of);
    }

    @POST
    @Path("/{id}/appeal")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT})
    @Operation(summary = "Object to the voiding, once")
    @APIResponseSchema(value = VoidingView.class, responseCode = "200")
    public Response appeal(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Appeal appeal) {
        return answer(useCases.appeal(id, IfMatch.of(version), appeal.statement()));
    }

    @PUT
    @Path("/{id}/decision")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary = "Decide an appeal, or reinstate what was voided wrongly",
            description = "Who voided the warranty cannot decide the appeal against it.")
    @APIResponseSchema(value = VoidingView.class, responseCode = "200")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull DecideVoiding decision) {
        return answer(useCases.decide(id, IfMatch.of(version), decision));
    }

    private static Response answer(OpenedVoiding opened) {
        return Answers.ok(VoidingView.of(opened), opened.voiding().version());
    }
}
