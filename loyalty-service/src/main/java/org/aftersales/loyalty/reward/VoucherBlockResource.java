package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/vouchers/{id}/block")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
@RunOnVirtualThread
class VoucherBlockResource {
    private final VoucherBlockUseCases blocks;

    VoucherBlockResource(VoucherBlockUseCases blocks) {
        this.blocks = blocks;
    }

    /** The body of {@code PUT /v1/vouchers/{id}/block}. */
    record Block(@NotNull BlockReason reason) {}

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "blockVoucher",
            summary = "Keep everybody from using a voucher",
            description = "An order that has it reserved loses it. Tills learn no more than of a code that never was."
                    + " 409 for what was used, has ended, was cancelled or is blocked.")
    @APIResponseSchema(value = VoucherRecordView.class, responseCode = "200")
    public Response block(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Block told) {
        return answer(blocks.block(id, IfMatch.of(version), told.reason()));
    }

    @DELETE
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "unblockVoucher", summary = "Let a voucher be used again, until its day")
    @APIResponseSchema(value = VoucherRecordView.class, responseCode = "200")
    public Response unblock(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(blocks.unblock(id, IfMatch.of(version)));
    }

    private static Response answer(Voucher voucher) {
        return Answers.ok(voucher.recorded(), voucher);
    }
}
