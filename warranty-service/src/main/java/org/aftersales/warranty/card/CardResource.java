package org.aftersales.warranty.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/card")
@RunOnVirtualThread
@Tag(name = "Cards")
class CardResource {

    private final CardPrintUseCases useCases;
    private final CardPages pages;
    private final CardPdf pdf;
    private final HttpHeaders headers;

    CardResource(CardPrintUseCases useCases, CardPages pages, CardPdf pdf, HttpHeaders headers) {
        this.useCases = useCases;
        this.pages = pages;
        this.pdf = pdf;
        this.headers = headers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CardForm.JOSE, MediaType.TEXT_HTML, CardForm.PORTABLE})
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "The unit's warranty card: as JSON with its signature, as the signed text alone, as page or PDF",
            description = "The form is chosen by Accept, the language of page and PDF by lang or Accept-Language. "
                    + "Signatures are verified with the keys of /.well-known/jwks.json.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CardView.class)),
                @Content(mediaType = CardForm.JOSE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = CardForm.PORTABLE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response card(@PathParam("id") UnitId id, @BeanParam Visitor visitor) {
        var answer =
                switch (CardForm.of(headers.getAcceptableMediaTypes())) {
                    case JSON -> Response.ok(useCases.signed(id), MediaType.APPLICATION_JSON);
                    case JWS -> Response.ok(useCases.signed(id).signature(), CardForm.JOSE);
                    case HTML -> pages.sheet(useCases.sheet(id, visitor.language()));
                    case PDF -> printed(useCases.sheet(id, visitor.language()));
                };
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private Response.ResponseBuilder printed(CardSheet sheet) {
        var name = "inline; filename=\"" + sheet.certificate().card().number() + ".pdf\"";
        return Response.ok(pdf.draw(sheet), CardForm.PORTABLE)
                .header(HttpHeaders.CONTENT_LANGUAGE, sheet.language().tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, name);
    }
}
