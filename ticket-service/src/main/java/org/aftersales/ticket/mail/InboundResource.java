package org.aftersales.ticket.mail;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.MAIL_GATEWAY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.TooLarge;
import org.aftersales.kit.upload.UploadPlaces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the gateway of a mail server hands over what arrives for us. */
@Path("/v1/inbound-mails")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mails")
class InboundResource {

    /** A mail with files of ten million bytes, as it travels. */
    private static final int LARGEST = 12_000_000;

    private final InboundUseCases useCases;
    private final UploadPlaces places;

    InboundResource(InboundUseCases useCases, UploadPlaces places) {
        this.useCases = useCases;
        this.places = places;
    }

    @POST
    @Consumes("message/rfc822")
    @RolesAllowed(MAIL_GATEWAY)
    @Operation(
            summary = "Hand over a mail as it arrived",
            description =
                    "Up to 12 MB. A mail is taken in once, known by its Message-ID: handed over again, it is answered"
                            + " with 200 and what became of it the first time."
                            + " What is answered with 422 will never be taken.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "message/rfc822",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "It was taken in",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = InboundView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It had been taken in before",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = InboundView.class)))
    public Response take(InputStream body) {
        var taken = places.take(() -> {
            var raw = read(body);
            return useCases.take(MailReader.read(raw), raw);
        });
        return Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(InboundView.of(taken.mail()))
                .build();
    }

    private static byte[] read(InputStream body) {
        try {
            var raw = body.readNBytes(LARGEST + 1);
            if (raw.length > LARGEST) throw new TooLarge("mail-too-large", "A mail is at most 12 MB.");
            return raw;
        } catch (IOException brokenOff) {
            throw new Malformed("invalid-body", "The content breaks off or is not framed as HTTP says.");
        }
    }
}
