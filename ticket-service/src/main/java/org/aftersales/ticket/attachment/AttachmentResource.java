package org.aftersales.ticket.attachment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/attachments/{id}")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attachments")
class AttachmentResource {

    private final AttachmentUseCases useCases;
    private final Uploads uploads;

    AttachmentResource(AttachmentUseCases useCases, Uploads uploads) {
        this.useCases = useCases;
        this.uploads = uploads;
    }

    @PUT
    @Path("content")
    @Consumes("application/octet-stream")
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Send a file that was declared, once",
            description = "Up to 10 MB; its first bytes must be of the declared type. Place, time, device and comments"
                    + " are taken out of pictures. Nobody reads it before it was scanned.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "200")
    public Response send(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        return Response.ok(uploads.take(id, headers.getLength(), body)).build();
    }

    @GET
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER})
    @Operation(summary = "What is known of a file")
    public AttachmentView find(@PathParam("id") UUID id) {
        return useCases.find(id);
    }

    @GET
    @Path("content")
    @Produces("application/octet-stream")
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER})
    @Operation(summary = "Read a file that was scanned, or that nobody can scan")
    @APIResponse(
            responseCode = "200",
            description = "The picture or document",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(@PathParam("id") UUID id) {
        StreamingOutput body = useCases.content(id)::sendTo;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attachment-" + id + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
