package org.aftersales.feedback.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why the deadlines of a complaint are when they are. */
@Path("/v1/complaints/{id}/hours")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class HoursResource {

    private final TermsUseCases terms;

    HoursResource(TermsUseCases terms) {
        this.terms = terms;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "complaintHours",
            summary = "Show in whose hours the promises of a complaint are counted, and in which",
            description = "Those of the responsible service centre where the terms have some, else of the retailer,"
                    + " else of the tenant; they stay when the work moves. 404 where nothing was laid down when it was"
                    + " opened, so that elapsed time counts.")
    public HoursView show(@PathParam("id") UUID id) {
        return terms.hoursOf(new ComplaintId(id));
    }
}
