package org.aftersales.warranty.block;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Block list")
class BlockResource {

    private final BlockUseCases useCases;
    private final Cursors cursors;

    BlockResource(BlockUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    record LiftBlock(@NotNull LiftReason reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER})
    @Operation(
            summary = "List a unit as stolen or recalled",
            description = "The unit need not be registered; when it is, a recalled one is flagged, a stolen reviewed.")
    @APIResponseSchema(value = BlockView.class, responseCode = "201")
    public Response place(@Valid @NotNull PlaceBlock told) {
        var block = useCases.place(told);
        return Answers.created("/v1/blocks/" + block.id(), BlockView.of(block), block.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Read an entry of the list")
    @APIResponseSchema(value = BlockView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(id));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Ask the list",
            description = "By gtin and serial: what is in force for this unit. By status: newest first.")
    public Page<BlockView> list(@BeanParam BlockQuery query) {
        if (query.namesUnit()) {
            var found = useCases.of(query.item());
            return new Page<>(found.stream().map(BlockView::of).toList(), null);
        }
        var page = query.page();
        var status = query.wanted();
        return cursors.newestFirst(
                page, "blocks " + status, (below, most) -> useCases.in(status, below, most), Block::id, BlockView::of);
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(summary = "End the review of a stolen unit: it was stolen")
    @APIResponseSchema(value = BlockView.class, responseCode = "200")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(useCases.confirm(id, IfMatch.of(version)));
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(summary = "Take an entry off the list")
    @APIResponseSchema(value = BlockView.class, responseCode = "200")
    public Response lift(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull LiftBlock lifting) {
        return answer(useCases.lift(id, IfMatch.of(version), lifting.reason()));
    }

    private static Response answer(Block block) {
        return Answers.ok(BlockView.of(block), block.version());
    }
}
