package org.aftersales.feedback.survey;

import java.util.List;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.jspecify.annotations.Nullable;

/** What is told of an answer to one question: scores and choices, never words. */
record Told(
        String questionId,
        QuestionType type,
        @Nullable Dimension tag,
        @Nullable Integer score,
        @Nullable List<String> choices) {

    static List<Told> of(Submission submission) {
        return submission.answers().stream()
                .filter(answer -> answer.reply().words() == null)
                .map(Told::of)
                .toList();
    }

    private static Told of(GivenAnswer answer) {
        var question = answer.question();
        var choices = answer.reply().choices();
        return new Told(
                question.id(),
                question.type(),
                question.tag(),
                answer.reply().score(),
                choices.isEmpty() ? null : choices);
    }
}
