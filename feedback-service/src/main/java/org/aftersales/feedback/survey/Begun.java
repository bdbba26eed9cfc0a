package org.aftersales.feedback.survey;

import java.util.List;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, in the order of the questions, as a sealed column keeps it whole.
 *
 * @param language as a BCP 47 tag; {@value #UNTOLD} of who answers anonymously
 */
record Begun(String language, List<Step> steps) {

    private static final String UNTOLD = "und";

    record Step(
            String question,
            @Nullable Integer score,
            List<String> choices,
            @Nullable String words) {

        static Step of(GivenAnswer answer) {
            var reply = answer.reply();
            return new Step(answer.question().id(), reply.score(), reply.choices(), reply.words());
        }

        GivenAnswer to(TemplateQuestion asked) {
            return new GivenAnswer(asked, new Reply(score, choices, words));
        }
    }

    static Begun of(Submission submission) {
        return new Begun(
                submission.language(),
                submission.answers().stream().map(Step::of).toList());
    }

    /** As of anybody: who speaks what few speak could be found by it. */
    Begun anonymous() {
        return new Begun(UNTOLD, steps);
    }

    /** Without what was written. */
    Begun wordless() {
        return new Begun(
                language, steps.stream().filter(step -> step.words() == null).toList());
    }

    /** To the survey that was sent, whose questions are still the same. */
    List<GivenAnswer> to(TemplateDocument survey) {
        return steps.stream()
                .flatMap(step -> survey.questions().stream()
                        .filter(question -> question.id().equals(step.question()))
                        .map(step::to))
                .toList();
    }
}
