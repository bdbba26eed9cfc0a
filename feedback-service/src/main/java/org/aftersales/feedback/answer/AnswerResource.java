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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.aftersales.feedback.survey.AnswerUseCases;
import org.aftersales.feedback.survey.AnswerUseCases.AlreadyAnswered;
import org.aftersales.feedback.survey.Question;
import org.aftersales.feedback.survey.Sign;
import org.aftersales.feedback.survey.Submission;
import org.aftersales.kit.page.PageLanguage;
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
    @Operation(
            summary = "The questions behind a link, as a page; recording nothing, however often it is read",
            description = "A rating in the address is filled in at the first scale, to be sent by the person.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response show(
            @PathParam("token") String token,
            @BeanParam Visitor visitor,
            @QueryParam("rating") @Nullable String rating,
            @QueryParam("change") @Nullable String change,
            @Context HttpServerRequest request) {
        return page(visitor, language -> {
            limits.check("answer-page-views", client(request), settings.viewsPerMinute());
            var question = answers.question(token);
            if (change != null && question.changeable()) return pages.change(visitor, question);
            if (question.answered()) return pages.answered(language, question);
            return pages.form(visitor, question, rating == null ? "" : rating);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Answer, once; the same form sent again is the same answer",
            description = "A field for each question, by its id; several for several choices. Where the answers lead to"
                    + " questions that were not shown, the page comes back with them, and what was answered so far is"
                    + " kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = AnswerForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Thanks, or the questions that the answers lead to",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response answer(
            @PathParam("token") String token,
            @BeanParam Visitor visitor,
            @Nullable String body,
            @Context HttpServerRequest request) {
        return page(visitor, language -> {
            limits.check("answer-page-answers", client(request), settings.answersPerMinute());
            var question = answers.question(token);
            var form = FilledForm.of(question.survey(), SentForm.parse(body == null ? "" : body));
            if (form.isAcceptable() && !form.leadsOn()) {
                return sent(token, language, form.submission(locale(visitor, question)));
            }
            if (question.answered() && !(question.changeable() && form.changes().isPresent())) {
                return pages.repeated(language, question);
            }
            if (form.isAcceptable() && !question.answered())
                answers.begin(token, form.submission(locale(visitor, question)));
            return pages.again(visitor, question, form);
        });
    }

    @POST
    @Path("signs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "What the page's script tells of somebody who has the page before them",
            description = "That they have touched it (OPENED), or begun to fill it in (STARTED); once told it is known."
                    + " What scanners fetch tells nothing, and where no script runs nothing is told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = SignForm.class)))
    @APIResponse(responseCode = "204", description = "Noted, known before, or no sign")
    public Response sign(
            @PathParam("token") String token,
            @BeanParam Visitor visitor,
            @Nullable String body,
            @Context HttpServerRequest request) {
        return page(visitor, _ -> {
            limits.check("answer-page-signs", client(request), settings.viewsPerMinute());
            SentForm.parse(body == null ? "" : body).sign().ifPresent(sign -> answers.show(token, sign));
            return Response.noContent();
        });
    }

    /** What the page's script sends. */
    @Schema(name = "SignForm")
    record SignForm(@Nullable Sign sign) {}

    /** The form of the surveys that ask about both levels; others have a field for each of their own questions. */
    @Schema(name = "AnswerForm")
    record AnswerForm(
            @Nullable String submissionId,

            @Schema(description = "The ids of the questions that stood on the page, separated by commas") @Nullable
            String shown,

            @Nullable String quality,
            @Nullable String emotional,
            @Nullable String comment) {}

    private Response.ResponseBuilder sent(String token, PageLanguage language, Submission submission) {
        try {
            return pages.receipt(language, answers.answer(token, submission));
        } catch (AlreadyAnswered e) {
            return pages.repeated(language, answers.question(token));
        }
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
        } catch (TooManyRequests e) {
            return pages.note(429, language, Note.BUSY)
                    .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds());
        }
    }

    private static String locale(Visitor visitor, Question question) {
        return question.survey().spoken(visitor.wishes()).locale();
    }

    private static String client(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
