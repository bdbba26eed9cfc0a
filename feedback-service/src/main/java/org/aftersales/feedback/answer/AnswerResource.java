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
import java.util.function.Function;
import org.aftersales.feedback.survey.AnswerUseCases;
import org.aftersales.feedback.survey.AnswerUseCases.AlreadyAnswered;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.TooManyRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public answer page. Everything it says, also what went wrong, is a page in the visitor's language. */
@Path("/s/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Answer page")
class AnswerResource {

    private final AnswerUseCases answers;
    private final AnswerPages pages;
    private final RateLimits limits;
    private final AnswerSettings settings;

    AnswerResource(AnswerUseCases answers, AnswerPages pages, RateLimits limits, AnswerSettings settings) {
        this.answers = answers;
        this.pages = pages;
        this.limits = limits;
        this.settings = settings;
    }

    /** Also what link scanners and previews call, any number of times: nothing is recorded. */
    @GET
    @Operation(summary = "The question behind a link, as a page; recording nothing, however often it is read")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response show(
            @PathParam("token") String token, @BeanParam Visitor visitor, @Context HttpServerRequest request) {
        return page(visitor, language -> {
            limits.check("answer-page-views", client(request), settings.viewsPerMinute());
            var question = answers.question(token);
            return question.answered() ? pages.note(200, language, Note.ANSWERED) : pages.form(language, question);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Answer, once; the same form sent again is the same answer")
    @APIResponse(
            responseCode = "200",
            description = "Thanks",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response answer(
            @PathParam("token") String token,
            @BeanParam Visitor visitor,
            @BeanParam SentForm form,
            @Context HttpServerRequest request) {
        return page(visitor, language -> {
            limits.check("answer-page-answers", client(request), settings.answersPerMinute());
            if (!form.faults().isEmpty()) return again(token, language, form);
            return pages.receipt(language, answers.answer(token, form.submission(language)));
        });
    }

    private Response.ResponseBuilder again(String token, PageLanguage language, SentForm form) {
        var question = answers.question(token);
        return question.answered() ? pages.note(409, language, Note.ANSWERED) : pages.form(language, question, form);
    }

    private Response page(Visitor visitor, Function<PageLanguage, Response.ResponseBuilder> work) {
        var language = visitor.language();
        return drawn(language, work).build();
    }

    private Response.ResponseBuilder drawn(
            PageLanguage language, Function<PageLanguage, Response.ResponseBuilder> work) {
        try {
            return work.apply(language);
        } catch (NotFound e) {
            return pages.note(404, language, Note.UNKNOWN);
        } catch (AlreadyAnswered e) {
            return pages.note(409, language, Note.ANSWERED);
        } catch (TooManyRequests e) {
            return pages.note(429, language, Note.BUSY)
                    .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds());
        }
    }

    private static String client(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
