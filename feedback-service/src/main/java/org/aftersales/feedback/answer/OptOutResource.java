package org.aftersales.feedback.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.aftersales.feedback.delivery.OptOutUseCases;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.TooManyRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the link under every message leads: who does not want to be asked says so here, and may take it back. */
@Path("/u/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Answer page")
class OptOutResource {

    static final String WISH = "wish";
    static final String AGAIN = "again";

    private final OptOutUseCases optOuts;
    private final AnswerPages pages;
    private final RateLimits limits;
    private final AnswerSettings settings;

    OptOutResource(OptOutUseCases optOuts, AnswerPages pages, RateLimits limits, AnswerSettings settings) {
        this.optOuts = optOuts;
        this.pages = pages;
        this.limits = limits;
        this.settings = settings;
    }

    /** Also what link scanners call, any number of times: nothing is recorded. */
    @GET
    @Operation(summary = "Whether somebody is asked, as a page; recording nothing, however often it is read")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response show(
            @PathParam("token") String token, @BeanParam Visitor visitor, @Context HttpServerRequest request) {
        return page(visitor, () -> {
            limits.check("answer-page-views", client(request), settings.viewsPerMinute());
            return optOuts.isOut(token);
        });
    }

    /**
     * The form of the page, and what mailboxes send in its place when their reader says so there, rather in parts than as
     * our form comes (RFC 8058, 3.2).
     */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            summary = "Be asked no more; or again, where the form says so",
            description = "A body in parts (multipart/form-data) means not any more")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OptOutForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The page as it is now",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response wish(
            @PathParam("token") String token,
            @BeanParam Visitor visitor,
            @Nullable String body,
            @Context HttpServerRequest request) {
        return page(visitor, () -> {
            limits.check("answer-page-answers", client(request), settings.answersPerMinute());
            var again = SentForm.parse(body == null ? "" : body).one(WISH).filter(AGAIN::equals);
            if (again.isPresent()) optOuts.comeBack(token);
            else optOuts.leave(token);
            return again.isEmpty();
        });
    }

    /** What the page sends. */
    @Schema(name = "OptOutForm")
    record OptOutForm(
            @Schema(description = "`again` to be asked again; anything else, or nothing: not any more") @Nullable
            String wish) {}

    private Response page(Visitor visitor, Supplier<Boolean> work) {
        var language = visitor.language();
        try {
            return pages.optOut(language, work.get()).build();
        } catch (NotFound e) {
            return pages.note(404, language, Note.UNKNOWN).build();
        } catch (TooManyRequests e) {
            return pages.note(429, language, Note.BUSY)
                    .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds())
                    .build();
        }
    }

    private static String client(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
