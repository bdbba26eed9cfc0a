package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.feedback.statistics.Drivers;
import org.aftersales.feedback.statistics.Patterns;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.Days;

/** Which of the questions of a survey go with one of them, and how much. */
@ApplicationScoped
class DriverUseCases {

    /** Told with the answer: whoever asks again gets the same intervals. */
    static final long SEED = 20_261_123;

    private final TemplateUseCases templates;
    private final DriverTable table;
    private final Clock clock;

    DriverUseCases(TemplateUseCases templates, DriverTable table, Clock clock) {
        this.templates = templates;
        this.table = table;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /**
     * @param outcome the question to explain
     * @throws NotFound when it is not asked of everybody on a scale
     * @throws TooFewAnswers when fewer than 50, or than ten for each of the others, answered all questions
     */
    @Transactional
    DriverView drivers(TemplateRef survey, String outcome, Days days) {
        var questions = questions(survey, outcome);
        int others = questions.size() - 1;
        if (others < 1 || others > Drivers.MOST) throw new NotExplainable();
        var patterns = table.patterns(survey, days, questions);
        long people = patterns.map(Patterns::people).orElse(0L);
        if (people < Drivers.fewest(others)) throw new TooFewAnswers(people, Drivers.fewest(others));
        return DriverView.of(survey, questions, people, Drivers.of(patterns.orElseThrow(), SEED));
    }

    /** The outcome first, and then all others that are asked of everybody on a scale. */
    private List<String> questions(TemplateRef survey, String outcome) {
        var scales = templates.document(survey).questions().stream()
                .filter(question -> question.type().isScale() && question.asksEverybody())
                .map(TemplateQuestion::id)
                .toList();
        if (!scales.contains(outcome)) throw new NotFound();
        var questions = new ArrayList<>(List.of(outcome));
        scales.stream().filter(question -> !question.equals(outcome)).forEach(questions::add);
        return questions;
    }

    /** A survey of one question, or of more than nine. */
    static final class NotExplainable extends RuleViolated {
        NotExplainable() {
            super("not-explainable", "One question is explained by one to eight others on scales.");
        }
    }

    /** What so few say may be chance. */
    static final class TooFewAnswers extends RuleViolated {
        TooFewAnswers(long people, long fewest) {
            super("too-few-answers", people + " people answered all questions; " + fewest + " are needed.");
        }
    }
}
