package org.aftersales.kit.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that wait or failed, for the tenant's administrators. */
@Path("/v1")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Event problems")
public class EventProblemsResource {
    private final EventProblems problems;

    EventProblemsResource(EventProblems problems) {
        this.problems = problems;
    }

    @GET
    @Path("event-retries")
    @Transactional
    @Operation(summary = "List events that wait to be tried again, in the order in which they arrived")
    public Page<EventProblemView> retries(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return problems.retries(PageRequest.of(limit, after));
    }

    @GET
    @Path("dead-letters")
    @Transactional
    @Operation(summary = "List events that could not be handled, oldest first")
    public Page<EventProblemView> deadLetters(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return problems.deadLetters(PageRequest.of(limit, after));
    }

    @POST
    @Path("dead-letters/{id}/replays")
    @Operation(
            summary = "Handle a dead letter again; 204 when it had its effect, now or before",
            description = "Answers 409 `replay-failed` with the reason when it cannot be handled this time either; the "
                    + "dead letter stays as it was.")
    public Response replay(@PathParam("id") UUID id) {
        problems.replay(id);
        return Response.noContent().build();
    }
}
