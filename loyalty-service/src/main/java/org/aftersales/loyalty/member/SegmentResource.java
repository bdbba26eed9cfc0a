package org.aftersales.loyalty.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/members/{id}/segments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@RolesAllowed(Roles.MANAGER)
@RunOnVirtualThread
class SegmentResource {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final SegmentUseCases segments;

    SegmentResource(SegmentUseCases segments) {
        this.segments = segments;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "findSegments", summary = "The groups that a member belongs to, by code")
    public Page<SegmentView> find(@PathParam("id") UUID id) {
        return new Page<>(segments.of(new MemberId(id)), null);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            operationId = "enterSegment",
            summary = "Put a member into a group",
            description = "Rules can ask for it from now on; what happened before is judged as it was then.")
    @APIResponse(responseCode = "204", description = "The member belongs to it")
    public void enter(@PathParam("id") UUID id, @PathParam("code") @Pattern(regexp = CODE) String code) {
        segments.enter(new MemberId(id), code);
    }

    @DELETE
    @Path("/{code}")
    @Operation(operationId = "leaveSegment", summary = "Take a member out of a group")
    @APIResponse(responseCode = "204", description = "The member does not belong to it any more")
    public void leave(@PathParam("id") UUID id, @PathParam("code") @Pattern(regexp = CODE) String code) {
        segments.leave(new MemberId(id), code);
    }
}
