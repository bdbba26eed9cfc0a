package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tickets/{id}/appointments")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class TicketAppointmentResource {

    private final AppointmentDesk desk;

    TicketAppointmentResource(AppointmentDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "The appointments of a ticket, oldest first, as the caller may see them")
    public Page<AppointmentView> ofTicket(@PathParam("id") UUID id) {
        return new Page<>(desk.of(id), null);
    }
}
