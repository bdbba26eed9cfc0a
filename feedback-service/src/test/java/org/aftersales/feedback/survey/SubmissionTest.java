package org.aftersales.feedback.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.complaint.LaterAnswer;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers are complaints, and how bad they are. */
class SubmissionTest {

    private static final InvitationId ASKED = new InvitationId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "NPS, LOYALTY, 0, HIGH",
        "NPS, LOYALTY, 6, MEDIUM",
        "NPS, LOYALTY, 7,",
        "CES, EFFORT, 1, HIGH",
        "CES, EFFORT, 2, MEDIUM",
        "CES, EFFORT, 3,",
        "CSAT, QUALITY, 2, MEDIUM",
        "CSAT, EMOTION, 1, HIGH",
        "RATING, QUALITY, 3,",
        "CSAT, LOYALTY, 1,"
    })
    void each_scale_has_its_own_complaints(QuestionType type, Dimension tag, int score, @Nullable Severity complaint) {
        assertEquals(Optional.ofNullable(complaint), answered(scored("a", type, tag, score, null)));
    }

    @ParameterizedTest
    @CsvSource({"3, MEDIUM", "2, MEDIUM", "0,"})
    void a_survey_says_otherwise(int most, @Nullable Severity complaint) {
        var level = scored("a", QuestionType.CSAT, Dimension.QUALITY, 2, most);

        assertEquals(Optional.ofNullable(complaint), answered(level));
    }

    @Test
    void the_first_answer_about_a_level_stands_for_it() {
        var first = scored("a", QuestionType.CSAT, Dimension.QUALITY, 4, null);
        var later = scored("b", QuestionType.CSAT, Dimension.QUALITY, 1, null);

        assertEquals(Optional.empty(), answered(first, later));
    }

    @Test
    void the_worst_answer_says_how_bad_it_is() {
        var quality = scored("a", QuestionType.CSAT, Dimension.QUALITY, 1, null);
        var emotion = scored("b", QuestionType.CSAT, Dimension.EMOTION, 1, null);
        var recommended = scored("c", QuestionType.NPS, Dimension.LOYALTY, 6, null);

        assertEquals(Optional.of(Severity.CRITICAL), answered(recommended, quality, emotion));
        assertEquals(Optional.of(Severity.HIGH), answered(recommended, emotion));
    }

    @ParameterizedTest
    @CsvSource({
        "NPS, LOYALTY, 7, true",
        "NPS, LOYALTY, 6, false",
        "CES, EFFORT, 4, true",
        "CES, EFFORT, 3, false",
        "CSAT, QUALITY, 3, true",
        "RATING, EMOTION, 2, false"
    })
    void who_is_indifferent_finds_nothing_bad_any_more(QuestionType type, Dimension tag, int score, boolean neutral) {
        var later = new Submission(UUID.randomUUID(), List.of(scored("a", type, tag, score, null)), "en").later(ASKED);

        assertEquals(
                new LaterAnswer(ASKED.value(), Set.of(tag), neutral ? Set.of() : Set.of(tag), false, false), later);
    }

    @Test
    void what_is_bad_is_told_by_what_it_measures_and_every_scale_tells_of_its_own() {
        var quality = scored("a", QuestionType.CSAT, Dimension.QUALITY, 3, 3);
        var recommended = scored("b", QuestionType.NPS, Dimension.LOYALTY, 2, null);
        var effort = scored("c", QuestionType.CES, Dimension.EFFORT, 5, null);
        var submission = new Submission(UUID.randomUUID(), List.of(quality, recommended, effort), "en");

        assertEquals(Set.of(Dimension.QUALITY, Dimension.LOYALTY), submission.bad());
        assertEquals(
                new LaterAnswer(
                        ASKED.value(),
                        Set.of(Dimension.QUALITY, Dimension.LOYALTY, Dimension.EFFORT),
                        Set.of(Dimension.QUALITY, Dimension.LOYALTY),
                        true,
                        false),
                submission.unfinished().later(ASKED));
    }

    private static Optional<Severity> answered(GivenAnswer... answers) {
        return new Submission(UUID.randomUUID(), List.of(answers), "en").complaint();
    }

    private static GivenAnswer scored(
            String id, QuestionType type, Dimension tag, int score, @Nullable Integer complaintAtMost) {
        var question = new TemplateQuestion(id, type, tag, true, null, null, complaintAtMost, null);
        return new GivenAnswer(question, Reply.scored(score));
    }
}
