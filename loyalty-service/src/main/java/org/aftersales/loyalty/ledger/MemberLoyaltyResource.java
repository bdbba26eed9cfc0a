package org.aftersales.loyalty.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.member.MemberId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members")
@Tag(name = "Members")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class MemberLoyaltyResource {
    private final LoyaltyUseCases loyalty;

    MemberLoyaltyResource(LoyaltyUseCases loyalty) {
        this.loyalty = loyalty;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMember",
            summary = "A member, their points and when they end",
            description = "What the same person is in a programme, where one is named.")
    public LoyaltyView get(@PathParam("id") UUID id, @QueryParam("programme") @Nullable String programme) {
        return loyalty.ofMember(new MemberId(id), programme);
    }

    @GET
    @Path("/{id}/statement")
    @Operation(operationId = "getStatement", summary = "Every movement of a member's points and why, newest first")
    public Page<StatementEntry> statement(
            @PathParam("id") UUID id,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return loyalty.statementOfMember(new MemberId(id), programme, PageRequest.of(limit, after));
    }
}
