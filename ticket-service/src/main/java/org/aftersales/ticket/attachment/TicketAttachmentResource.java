package org.aftersales.ticket.attachment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tickets/{id}/attachments")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attachments")
class TicketAttachmentResource {

    private final AttachmentUseCases useCases;

    TicketAttachmentResource(AttachmentUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Declare a file before it is sent",
            description = "What no message shows within a day is deleted.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Response declare(@PathParam("id") UUID id, @Valid @NotNull DeclareAttachment told) {
        var declared = useCases.declare(id, told);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/attachments/" + declared.id())
                .entity(declared)
                .build();
    }
}
