package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FilledFormTest {

    private static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000009");

    private static final TemplateDocument SURVEY = new TemplateDocument(
            "Survey",
            "en",
            List.of(
                    new TemplateQuestion("quality", QuestionType.CSAT, Dimension.QUALITY, true, null, null),
                    new TemplateQuestion("recommend", QuestionType.NPS, Dimension.LOYALTY, false, null, null),
                    new TemplateQuestion("one", QuestionType.SINGLE_CHOICE, null, false, null, List.of("a", "b")),
                    new TemplateQuestion("some", QuestionType.MULTIPLE_CHOICE, null, false, null, List.of("a", "b")),
                    new TemplateQuestion("comment", QuestionType.TEXT, null, false, null, null)),
            Map.of(),
            null);

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "6", "-1", "5.0", "55", "05", "five", "۵", " 5", "5\n", "99999999999999999999", "\0"})
    void what_is_no_step_of_the_scale_is_a_fault(String score) {
        assertEquals(Map.of("quality", Fault.CHOICE), form("quality", score).faults());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "10, true", "11, false", "-1, false", "00, false"})
    void each_scale_has_its_own_steps(String step, boolean isStep) {
        assertEquals(isStep, form("quality", "5", "recommend", step).isAcceptable());
    }

    @Test
    void a_complete_form_is_a_submission() {
        var form = form("quality", "5", "recommend", "0", "some", "b", "some", "a", "comment", "  first\r\nsecond ");

        var submission = form.submission("fa");
        assertEquals(ID, submission.id());
        assertEquals("fa", submission.language());
        assertEquals(
                List.of(Reply.scored(5), Reply.scored(0), Reply.chosen(List.of("a", "b")), Reply.said("first\nsecond")),
                submission.answers().stream().map(answer -> answer.reply()).toList());
    }

    @Test
    void what_is_no_option_or_more_than_one_is_a_fault() {
        assertEquals(
                Map.of("one", Fault.CHOICE), form("quality", "5", "one", "c").faults());
        assertEquals(
                Map.of("one", Fault.CHOICE),
                form("quality", "5", "one", "a", "one", "b").faults());
        assertEquals(
                Map.of("some", Fault.CHOICE),
                form("quality", "5", "some", "a", "some", "c").faults());
        assertTrue(form("quality", "5", "some", "a", "some", "a").isAcceptable());
    }

    @Test
    void blank_words_are_no_answer() {
        assertEquals(
                1,
                form("quality", "5", "comment", " \r\n\t ")
                        .submission("en")
                        .answers()
                        .size());
    }

    @Test
    void words_are_counted_in_characters_not_in_bytes_or_line_ends() {
        var fits = "😀".repeat(1_000) + "\r\n" + "ی".repeat(999);

        assertEquals(Map.of(), form("quality", "5", "comment", fits).faults());
        assertEquals(
                Map.of("comment", Fault.LENGTH),
                form("quality", "5", "comment", fits + "!").faults());
    }

    @Test
    void a_form_without_its_id_is_outdated_but_a_fresh_one_has_no_faults() {
        var sent = FilledForm.of(SURVEY, SentForm.parse("quality=5"));

        assertTrue(sent.isOutdated());
        assertFalse(sent.isAcceptable());
        assertEquals(Map.of(), FilledForm.fresh(SURVEY, "").faults());
        assertFalse(FilledForm.fresh(SURVEY, "").isOutdated());
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 5", "6, ", "x, ", "'', "})
    void a_rating_in_the_address_is_filled_in_when_it_is_one(String rating, Integer filled) {
        assertEquals(filled, FilledForm.fresh(SURVEY, rating).reply("quality").score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality=%", "%zz=5", "=5", "&&&", "quality", "", "quality=%00"})
    void a_body_that_cannot_be_read_says_nothing(String body) {
        assertEquals(Reply.NONE, FilledForm.of(SURVEY, SentForm.parse(body)).reply("quality"));
    }

    private static FilledForm form(String... pairs) {
        var body = new StringBuilder("submissionId=" + ID);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] == null) continue;
            body.append('&').append(pairs[i]).append('=');
            body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return FilledForm.of(SURVEY, SentForm.parse(body.toString()));
    }
}
