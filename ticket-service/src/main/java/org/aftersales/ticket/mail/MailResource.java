package org.aftersales.ticket.mail;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets/{id}/mails")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mails")
class MailResource {

    private final MailUseCases useCases;
    private final Cursors cursors;

    MailResource(MailUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "List the mails that took messages to the customer, newest first",
            description = "A message without a mail here reached nobody by e-mail: its customer has told no address.")
    public Page<MailView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "mails " + id,
                (below, most) -> useCases.newest(id, below, most),
                Mail::id,
                MailView::of);
    }
}
