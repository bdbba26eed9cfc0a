package org.aftersales.feedback.answer;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.feedback.survey.Question;
import org.aftersales.feedback.survey.Submission;
import org.aftersales.feedback.template.Spoken;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.page.PageStyle;

/**
 * The survey as it stands on the page, with what was sent before.
 *
 * @param outdated whether the form came back without what makes it one submission
 * @param resumed whether it is gone on with
 * @param anonymous whether nobody can tell who answered what
 * @param changes the form in whose place it comes; empty where it is the first
 * @param lang what to ask for again when it is sent, so that nothing of it changes its language
 * @param leadsOn whether questions have come to those that were answered
 */
record FormPage(
        PageLanguage language,
        String style,
        String script,
        Spoken spoken,
        String reference,
        List<Asking> questions,
        UUID submissionId,
        boolean outdated,
        boolean leadsOn,
        boolean resumed,
        boolean anonymous,
        String changes,
        String lang) {

    static FormPage of(Visitor visitor, PageStyle style, Question question, FilledForm form, UUID submissionId) {
        var language = visitor.language();
        var spoken = question.survey().spoken(visitor.wishes());
        var askings = form.questions().stream()
                .map(each -> Asking.of(each, spoken.words().of(each), form, language))
                .toList();
        return new FormPage(
                language,
                style.text(),
                style.script(),
                spoken,
                question.reference(),
                askings,
                submissionId,
                form.isOutdated(),
                form.isAcceptable() && form.leadsOn(),
                form.isResumed(),
                question.survey().unlinked(),
                form.changes().map(UUID::toString).orElse(""),
                visitor.lang());
    }

    public List<Asking> faulty() {
        return questions.stream().filter(asking -> asking.fault() != null).toList();
    }

    public boolean anyFault() {
        return outdated || !faulty().isEmpty();
    }

    /** The questions on the page, as the form sends them back. */
    public String shown() {
        return questions.stream().map(Asking::id).collect(Collectors.joining(","));
    }

    /** Whether the words are of another language than the page around them. */
    public boolean isForeign() {
        return !spoken.locale().equals(language.tag());
    }

    public int longestText() {
        return Submission.LONGEST_TEXT;
    }
}
