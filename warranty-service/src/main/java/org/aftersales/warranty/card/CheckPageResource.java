package org.aftersales.warranty.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.TooManyRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public page behind the code on a card. What went wrong is a page in the reader's language too. */
@Path("/c/{code}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Card check")
class CheckPageResource {

    private final CardCheckUseCases checks;
    private final CardPages pages;

    CheckPageResource(CardCheckUseCases checks, CardPages pages) {
        this.checks = checks;
        this.pages = pages;
    }

    /** Also what link scanners and previews call, any number of times: nothing is recorded. */
    @GET
    @Operation(
            summary = "What a card promises, as a page in English or Persian",
            description = "Open to everybody who was shown the card; says nothing of its owner and records nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response show(
            @PathParam("code") String code, @BeanParam Visitor visitor, @Context HttpServerRequest request) {
        return page(code, visitor.language(), request).build();
    }

    private Response.ResponseBuilder page(String code, PageLanguage language, HttpServerRequest request) {
        try {
            return pages.card(language, checks.check(request.remoteAddress().hostAddress(), code));
        } catch (NotFound e) {
            return pages.note(404, language, "unknown");
        } catch (TooManyRequests e) {
            return pages.note(429, language, "busy")
                    .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds());
        }
    }
}
