package org.aftersales.ticket.field;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/field/commands")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Field work")
class FieldResource {
    private static final int MULTI_STATUS = 207;

    private final FieldUseCases field;

    FieldResource(FieldUseCases field) {
        this.field = field;
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @RolesAllowed(TECHNICIAN)
    @Operation(
            summary = "Tell what was done while the app was away, up to 100 commands in their order",
            description = """
                    Each is done, or not, by itself and once: told again, also at the same time, it is answered as it \
                    was. A command is about the ticket (`work`) or about one of its appointments (`visit`) and carries \
                    the version of that which the app had read; those after the first carry the same one and count on \
                    what came before. When one was a conflict, those after it with that version in the same \
                    request are not done (`earlier-command-refused`): the app reads it again, decides anew and tells \
                    that in another request. What happened at a visit is kept with \
                    the time of the device, set right by `sentAt`; promises are judged by the time of receipt.""")
    @APIResponse(
            responseCode = "207",
            description = "What became of each command",
            content = @Content(schema = @Schema(implementation = CommandsView.class)))
    public Response take(@Valid @NotNull FieldCommands told) {
        return Response.status(MULTI_STATUS).entity(field.take(told)).build();
    }
}
