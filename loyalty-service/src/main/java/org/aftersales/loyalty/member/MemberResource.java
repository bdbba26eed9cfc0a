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
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members")
@Tag(name = "Members")
@RunOnVirtualThread
class MemberResource {
    private final MemberUseCases members;
    private final ProgrammeUseCases programmes;

    MemberResource(MemberUseCases members, ProgrammeUseCases programmes) {
        this.members = members;
        this.programmes = programmes;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "findMembers",
            summary = "The member that a customer is; none while the customer is not linked")
    public Page<MemberView> find(
            @QueryParam("customerId") @Parameter(schema = @Schema(implementation = String.class)) @Nullable
                    UUID customerId, // documented as the text that the first release took
            @QueryParam("programme") @Nullable String programme) {
        if (customerId == null) throw new WhoseMember();
        return new Page<>(members.ofCustomer(new CustomerId(customerId), programmes.named(programme)), null);
    }

    private static final class WhoseMember extends Malformed {
        WhoseMember() {
            super(
                    "invalid-parameter",
                    "Say whose member you look for.",
                    List.of(new Violation("?customerId", "required", "the customer")));
        }
    }
}
