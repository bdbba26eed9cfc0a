package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.survey.Submission;
import org.aftersales.kit.page.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SentFormTest {

    private static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000009");

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "6", "-1", "5.0", "55", "five", "۵", " 5", "5\n", "99999999999999999999", "\0"})
    void what_is_no_score_is_a_fault(String score) {
        assertEquals(Set.of("quality"), new SentForm(ID.toString(), score, "5", null).faults());
        assertEquals(Set.of("emotional"), new SentForm(ID.toString(), "5", score, null).faults());
    }

    @Test
    void an_empty_form_names_all_that_is_missing() {
        assertEquals(Set.of("quality", "emotional", "submissionId"), SentForm.EMPTY.faults());
    }

    @Test
    void a_complete_form_is_a_submission() {
        var form = new SentForm(ID.toString(), "5", "1", "  first\r\nsecond ");

        assertEquals(Set.of(), form.faults());
        assertEquals(new Submission(ID, Scores.of(5, 1), "first\nsecond", "fa"), form.submission(PageLanguage.PERSIAN));
    }

    @Test
    void blank_words_are_no_comment() {
        assertNull(new SentForm(ID.toString(), "5", "5", " \r\n\t ")
                .submission(PageLanguage.ENGLISH)
                .comment());
    }

    @Test
    void a_comment_is_counted_in_characters_not_in_bytes_or_line_ends() {
        var fits = "😀".repeat(1_000) + "\r\n" + "ی".repeat(999);

        assertEquals(Set.of(), new SentForm(ID.toString(), "5", "5", fits).faults());
        assertEquals(Set.of("comment"), new SentForm(ID.toString(), "5", "5", fits + "!").faults());
    }
}
