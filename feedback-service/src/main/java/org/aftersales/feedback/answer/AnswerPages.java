package org.aftersales.feedback.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
    private static final PageStyle FORM = STYLE.withScript(PackagedFile.text(AnswerPages.class, "/answer-page.js"));

    private final Clock clock;

    AnswerPages(Clock clock) {
        this.clock = clock;
    }

    /** The form as it is shown first, with an id of its own; or as it was left, with the one that it had. */
    Response.ResponseBuilder form(Visitor visitor, Question question, String rating) {
        var form = question.begun()
                .map(begun -> FilledForm.resumed(question.survey(), begun))
                .orElseGet(() -> FilledForm.fresh(question.survey(), rating));
        return form(visitor, question, form, 200);
    }

    /** The form as it was sent, with what is wrong with it or what it leads to. */
    Response.ResponseBuilder again(Visitor visitor, Question question, FilledForm form) {
        return form(visitor, question, form, form.isAcceptable() ? 200 : 422);
    }

    private Response.ResponseBuilder form(Visitor visitor, Question question, FilledForm form, int status) {
        var id = form.id().orElseGet(this::freshId);
        var style = question.survey().unlinked() ? STYLE : FORM; // of whom nobody knows, nothing is to be told
        var page = FormPage.of(visitor, style, question, form, id);
        return page(status, visitor.language(), style, Templates.form(page));
    }

    Response.ResponseBuilder receipt(PageLanguage language, Receipt receipt) {
        var number = receipt.complaintNumber();
        var note = number == null ? Note.THANKS : Note.SORRY;
        return page(
                200,
                language,
                Templates.note(new NotePage(language, STYLE.text(), note, number, receipt.rewardCode(), false)));
    }

    Response.ResponseBuilder note(int status, PageLanguage language, Note note) {
        return told(status, language, note, false);
    }

    /** It was answered; where it may still be answered otherwise, with the way there. */
    Response.ResponseBuilder answered(PageLanguage language, Question question) {
        return told(200, language, Note.ANSWERED, question.changeable());
    }

    /** It was answered before, and what was sent now counts not; with the same way. */
    Response.ResponseBuilder repeated(PageLanguage language, Question question) {
        return told(409, language, Note.REPEATED, question.changeable());
    }

    /** The form as it was answered, to be answered otherwise. */
    Response.ResponseBuilder change(Visitor visitor, Question question) {
        return form(
                visitor,
                question,
                FilledForm.changing(question.survey(), question.begun().orElseThrow()),
                200);
    }

    /** @param out whether they are asked no more */
    Response.ResponseBuilder optOut(PageLanguage language, boolean out) {
        return page(200, language, Templates.optOut(new OptOutPage(language, STYLE.text(), out)));
    }

    private Response.ResponseBuilder told(int status, PageLanguage language, Note note, boolean changeable) {
        var page = new NotePage(language, STYLE.text(), note, null, null, changeable);
        return page(status, language, Templates.note(page));
    }

    private UUID freshId() {
        return Uuids.v7(clock);
    }

    private Response.ResponseBuilder page(int status, PageLanguage language, TemplateInstance template) {
        return page(status, language, STYLE, template);
    }

    private static Response.ResponseBuilder page(
            int status, PageLanguage language, PageStyle style, TemplateInstance template) {
        return SealedPage.of(
                status, language, style, template.setLocale(language.locale()).render());
    }

    @CheckedTemplate(basePath = "answer")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(FormPage page);

        static native TemplateInstance note(NotePage page);

        static native TemplateInstance optOut(OptOutPage page);
    }
}
