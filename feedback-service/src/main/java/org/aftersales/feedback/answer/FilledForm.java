package org.aftersales.feedback.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.survey.GivenAnswer;
import org.aftersales.feedback.survey.Submission;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateQuestion;

/** A form against the survey that it answers: what was said, what is wrong with it, and what it leads to. */
final class FilledForm {

    private final SentForm sent;
    private final boolean judged;
    private final Map<String, Reply> replies = new HashMap<>();
    private final List<TemplateQuestion> questions;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private FilledForm(TemplateDocument survey, SentForm sent, boolean judged) {
        this.sent = sent;
        this.judged = judged;
        var unreadable = new HashMap<String, Fault>();
        for (var question : survey.questions()) {
            var reply = reply(question);
            reply.ifPresent(told -> replies.put(question.id(), told));
            if (reply.isEmpty()) unreadable.put(question.id(), fault(question));
        }
        questions = survey.reachable(replies);
        if (judged) judge(unreadable);
    }

    private void judge(Map<String, Fault> unreadable) {
        for (var question : questions) {
            if (isNew(question)) continue;
            if (unreadable.containsKey(question.id())) faults.put(question.id(), unreadable.get(question.id()));
            else if (question.required() && reply(question.id()).isEmpty())
                faults.put(question.id(), missing(question));
        }
    }

    /** As somebody has sent it. */
    static FilledForm of(TemplateDocument survey, SentForm sent) {
        return new FilledForm(survey, sent, true);
    }

    /**
     * As it is shown first, where nothing can be wrong yet.
     *
     * @param rating what to the first scale is filled in already; what is no step of it is not
     */
    static FilledForm fresh(TemplateDocument survey, String rating) {
        var filled = survey.rating()
                .map(question -> new SentForm(Map.of(question.id(), List.of(rating))))
                .orElse(SentForm.EMPTY);
        return new FilledForm(survey, filled, false);
    }

    /** As somebody left it, to go on with. */
    static FilledForm resumed(TemplateDocument survey, Submission begun) {
        var fields = new HashMap<String, List<String>>();
        fields.put(SentForm.SUBMISSION, List.of(begun.id().toString()));
        return new FilledForm(survey, new SentForm(with(fields, begun)), false);
    }

    /** As somebody answered, to be answered otherwise. */
    static FilledForm changing(TemplateDocument survey, Submission before) {
        var fields = new HashMap<String, List<String>>();
        fields.put(SentForm.CHANGES, List.of(before.id().toString()));
        return new FilledForm(survey, new SentForm(with(fields, before)), false);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> fields, Submission said) {
        said.answers().forEach(answer -> fields.put(answer.question().id(), texts(answer.reply())));
        return fields;
    }

    /** The form in whose place it comes; none where it is the first. */
    Optional<UUID> changes() {
        return sent.changes();
    }

    private static List<String> texts(Reply reply) {
        if (reply.score() != null) return List.of(reply.score().toString());
        return reply.words() != null ? List.of(reply.words()) : reply.choices();
    }

    /** Whether it was begun before. */
    boolean isResumed() {
        return !judged && sent.id().isPresent();
    }

    /** The questions that these answers lead to. */
    List<TemplateQuestion> questions() {
        return questions;
    }

    /** What cannot be accepted, by question. */
    Map<String, Fault> faults() {
        return faults;
    }

    boolean isAcceptable() {
        return faults.isEmpty() && !isOutdated();
    }

    /** Whether it came back without what makes it one submission. */
    boolean isOutdated() {
        return judged && sent.id().isEmpty();
    }

    Optional<UUID> id() {
        return sent.id();
    }

    /** Whether the answers open a question that did not stand on the page. */
    boolean leadsOn() {
        return questions.stream().anyMatch(this::isNew);
    }

    boolean isNew(TemplateQuestion question) {
        return sent.shown().map(ids -> !ids.contains(question.id())).orElse(false);
    }

    Reply reply(String question) {
        return replies.getOrDefault(question, Reply.NONE);
    }

    /** The words as they were sent, also when they cannot be accepted. */
    String words(String question) {
        return sent.one(question).orElse("");
    }

    /** What was sent; only of an acceptable form. */
    Submission submission(String language) {
        var answers = questions.stream()
                .map(question -> new GivenAnswer(question, reply(question.id())))
                .filter(answer -> !answer.reply().isEmpty())
                .toList();
        var submission = new Submission(sent.id().orElseThrow(), answers, language);
        return sent.changes().map(submission::inPlaceOf).orElse(submission);
    }

    /** Empty for what is no answer to the question; {@link Reply#NONE} where nothing was said. */
    private Optional<Reply> reply(TemplateQuestion question) {
        if (question.type() == QuestionType.TEXT) return words(question);
        var chosen = sent.all(question.id()).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (chosen.isEmpty()) return Optional.of(Reply.NONE);
        if (question.type() != QuestionType.MULTIPLE_CHOICE && chosen.size() > 1) return Optional.empty();
        return question.type().isScale() ? step(question, chosen.getFirst()) : options(question, chosen);
    }

    private static Optional<Reply> step(TemplateQuestion question, String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("0|[1-9][0-9]?"))
                .map(Integer::valueOf)
                .filter(question.type()::holds)
                .map(Reply::scored);
    }

    private static Optional<Reply> options(TemplateQuestion question, List<String> chosen) {
        if (!question.choices().containsAll(chosen)) return Optional.empty();
        return Optional.of(Reply.chosen(
                question.choices().stream().filter(chosen::contains).toList()));
    }

    // Browsers send line ends as two characters but count them as one.
    private Optional<Reply> words(TemplateQuestion question) {
        var text = words(question.id()).replace("\r\n", "\n").strip();
        if (text.codePointCount(0, text.length()) > Submission.LONGEST_TEXT) return Optional.empty();
        return Optional.of(text.isEmpty() ? Reply.NONE : Reply.said(text));
    }

    private static Fault fault(TemplateQuestion question) {
        return question.type() == QuestionType.TEXT ? Fault.LENGTH : Fault.CHOICE;
    }

    private static Fault missing(TemplateQuestion question) {
        return question.type() == QuestionType.TEXT ? Fault.WORDS : Fault.CHOICE;
    }
}
