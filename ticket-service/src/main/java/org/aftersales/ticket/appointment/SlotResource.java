package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.aftersales.kit.rest.AsksOnly;
import org.aftersales.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is free. */
@Path("/v1/slots")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class SlotResource {

    private final SlotUseCases slots;

    SlotResource(SlotUseCases slots) {
        this.slots = slots;
    }

    @POST
    @Path("search")
    @AsksOnly
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Find free slots",
            description = "The earliest ones, each with the least busy crew that is at work there then and has the"
                    + " skills on that day, the way included. Nothing is reserved.")
    public Page<Slot> search(@Valid @NotNull SearchSlots asked) {
        var within = asked.within().window("/within");
        return new Page<>(slots.free(asked.need(), within, asked.stride(), asked.most()), null);
    }
}
