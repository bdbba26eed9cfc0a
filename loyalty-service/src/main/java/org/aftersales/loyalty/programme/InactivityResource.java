package org.aftersales.loyalty.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programmes/{code}/inactivity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class InactivityResource {
    private final InactivityUseCases inactivity;
    private final ProgrammeUseCases programmes;

    InactivityResource(InactivityUseCases inactivity, ProgrammeUseCases programmes) {
        this.inactivity = inactivity;
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "publishInactivity",
            summary = "Let points of a programme end some months after their member was active last",
            description = "From validFrom on points that are given end so long after the later of that and the member's"
                    + " last activity, and every activity lets all their points that have not ended last so long. Ends"
                    + " never become sooner, what has ended stays ended, also when an earlier activity is told later."
                    + " Without months points end by their age again. Never changed or removed.")
    @APIResponseSchema(value = PublishedInactivity.class, responseCode = "201")
    public Response publish(@PathParam("code") String code, @Valid @NotNull PublishInactivity told) {
        return Response.status(Response.Status.CREATED)
                .entity(inactivity.publish(programmes.named(code), told))
                .build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "findInactivity",
            summary = "By what points of a programme end, if not by their age; what begins last first")
    public Page<PublishedInactivity> find(@PathParam("code") String code) {
        return new Page<>(inactivity.of(programmes.named(code)), null);
    }
}
