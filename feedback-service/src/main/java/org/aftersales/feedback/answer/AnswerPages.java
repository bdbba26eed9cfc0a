package org.aftersales.feedback.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.survey.Question;
import org.aftersales.feedback.survey.Receipt;
import org.aftersales.kit.domain.Uuids;

/** Draws the pages and seals them: nothing is cached, indexed, framed, scripted or told to other sites. */
@ApplicationScoped
class AnswerPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final PageStyle style;
    private final Clock clock;

    AnswerPages(PageStyle style, Clock clock) {
        this.style = style;
        this.clock = clock;
    }

    /** The empty form, with an id of its own. */
    Response.ResponseBuilder form(Language language, Question question) {
        return form(language, question, SentForm.EMPTY);
    }

    /** The form as it was sent, with what is wrong with it. */
    Response.ResponseBuilder form(Language language, Question question, SentForm sent) {
        var faults = sent == SentForm.EMPTY ? Set.<String>of() : sent.faults();
        var id = sent.id().orElseGet(this::freshId);
        var page = new FormPage(language, style.text(), question, sent, faults, id);
        return page(faults.isEmpty() ? 200 : 422, language, Templates.form(page));
    }

    Response.ResponseBuilder receipt(Language language, Receipt receipt) {
        var number = receipt.complaintNumber();
        var note = number == null ? Note.THANKS : Note.SORRY;
        return page(200, language, Templates.note(new NotePage(language, style.text(), note, number)));
    }

    Response.ResponseBuilder note(int status, Language language, Note note) {
        return page(status, language, Templates.note(new NotePage(language, style.text(), note, null)));
    }

    private UUID freshId() {
        return Uuids.v7(clock);
    }

    private Response.ResponseBuilder page(int status, Language language, TemplateInstance template) {
        return Response.status(status)
                .entity(template.setLocale(language.locale()).render())
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", style.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    @CheckedTemplate(basePath = "answer")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(FormPage page);

        static native TemplateInstance note(NotePage page);
    }
}
