package org.aftersales.feedback.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.survey.Question;
import org.aftersales.feedback.survey.Receipt;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.page.PageStyle;
import org.aftersales.kit.page.SealedPage;

/** Draws the pages and seals them. */
@ApplicationScoped
class AnswerPages {

    private static final PageStyle STYLE = PageStyle.ofForms(PackagedFile.text(AnswerPages.class, "/answer-page.css"));

    private final Clock clock;

    AnswerPages(Clock clock) {
        this.clock = clock;
    }

    /** The empty form, with an id of its own. */
    Response.ResponseBuilder form(PageLanguage language, Question question) {
        return form(language, question, SentForm.EMPTY);
    }

    /** The form as it was sent, with what is wrong with it. */
    Response.ResponseBuilder form(PageLanguage language, Question question, SentForm sent) {
        var faults = sent == SentForm.EMPTY ? Set.<String>of() : sent.faults();
        var id = sent.id().orElseGet(this::freshId);
        var page = new FormPage(language, STYLE.text(), question, sent, faults, id);
        return page(faults.isEmpty() ? 200 : 422, language, Templates.form(page));
    }

    Response.ResponseBuilder receipt(PageLanguage language, Receipt receipt) {
        var number = receipt.complaintNumber();
        var note = number == null ? Note.THANKS : Note.SORRY;
        return page(200, language, Templates.note(new NotePage(language, STYLE.text(), note, number)));
    }

    Response.ResponseBuilder note(int status, PageLanguage language, Note note) {
        return page(status, language, Templates.note(new NotePage(language, STYLE.text(), note, null)));
    }

    private UUID freshId() {
        return Uuids.v7(clock);
    }

    private Response.ResponseBuilder page(int status, PageLanguage language, TemplateInstance template) {
        return SealedPage.of(
                status, language, STYLE, template.setLocale(language.locale()).render());
    }

    @CheckedTemplate(basePath = "answer")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(FormPage page);

        static native TemplateInstance note(NotePage page);
    }
}
