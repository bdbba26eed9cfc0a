package org.aftersales.warranty.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/proofs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Proofs")
class ProofResource {

    private final ProofUseCases useCases;
    private final Uploads uploads;

    ProofResource(ProofUseCases useCases, Uploads uploads) {
        this.useCases = useCases;
        this.uploads = uploads;
    }

    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/pdf"})
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT})
    @Operation(summary = "Send a proof of purchase before there is a unit or a case", description = """
                    Up to 8 MB; the first bytes decide what it is. Place, time, device and comments are taken out of \
                    pictures. What is used for nothing within 30 days is deleted.""")
    @APIResponseSchema(value = ProofView.class, responseCode = "201")
    public Response keep(@HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length, InputStream body) {
        var proof = uploads.take(length, body, useCases::keep);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/proofs/" + proof.id())
                .entity(proof)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "What is known of a proof")
    public ProofView find(@PathParam("id") UUID id) {
        return useCases.find(id);
    }

    @GET
    @Path("/{id}/content")
    @Produces({"image/jpeg", "image/png", "image/webp", "application/pdf"})
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Read a proof", description = "For those who sent it, the customer it speaks of, and staff.")
    @APIResponse(
            responseCode = "200",
            description = "The picture or document",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(@PathParam("id") UUID id) {
        var content = useCases.content(id);
        return Response.ok(content.bytes(), content.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-" + id + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
