package org.aftersales.loyalty.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members")
@Tag(name = "Members")
@RunOnVirtualThread
class MemberResource {
    private final MemberUseCases members;

    MemberResource(MemberUseCases members) {
        this.members = members;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "findMembers",
            summary = "The member that a customer is; none while the customer is not linked")
    public Page<MemberView> find(@QueryParam("customerId") @Nullable String customerId) {
        return new Page<>(members.ofCustomer(customer(customerId)), null);
    }

    private static CustomerId customer(@Nullable String text) {
        if (text == null) throw malformed("required", "Say whose member you look for.");
        try {
            return new CustomerId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw malformed("not-a-uuid", "A customer id is a UUID.");
        }
    }

    private static Malformed malformed(String code, String message) {
        return new Malformed("invalid-parameter", message, List.of(new Violation("?customerId", code, message)));
    }
}
