package org.aftersales.ticket.sla;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.aftersales.kit.rest.AsksOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be promised, before it is. */
@Path("/v1/sla/preview")
@RunOnVirtualThread
@Tag(name = "Promises")
class PreviewResource {
    private final CalendarUseCases calendars;

    PreviewResource(CalendarUseCases calendars) {
        this.calendars = calendars;
    }

    @POST
    @AsksOnly
    @RolesAllowed({RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(
            summary = "When a promise that starts then would be due, and which time counts until then",
            description = "Half-open intervals; one over midnight belongs to the date on which it opens."
                    + " Of a local time that comes twice the first opens and the second closes;"
                    + " one that never comes is skipped.")
    public PreviewView preview(@Valid @NotNull Preview asked) {
        return calendars.preview(asked);
    }
}
