package org.aftersales.feedback.template;

import static org.aftersales.feedback.template.Documents.MORE;
import static org.aftersales.feedback.template.Documents.NPS;
import static org.aftersales.feedback.template.Documents.WHY;
import static org.aftersales.feedback.template.Documents.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDocumentTest {

    private static final TemplateDocument SURVEY = of(NPS, WHY, MORE);

    @ParameterizedTest
    @CsvSource({"0, 2", "6, 2", "7, 1", "10, 1"})
    void an_answer_opens_what_hangs_on_it(int step, int asked) {
        assertEquals(
                asked, SURVEY.reachable(Map.of("recommend", Reply.scored(step))).size());
    }

    @Test
    void what_hangs_on_a_question_that_is_not_asked_is_not_asked_either() {
        var replies = Map.of("recommend", Reply.scored(9), "why", Reply.chosen(List.of("b")));

        assertEquals(List.of(NPS), SURVEY.reachable(replies));
    }

    @Test
    void a_branch_leads_to_the_next() {
        var replies = Map.of("recommend", Reply.scored(3), "why", Reply.chosen(List.of("b")));

        assertEquals(List.of(NPS, WHY, MORE), SURVEY.reachable(replies));
    }

    @Test
    void nothing_said_opens_nothing() {
        assertEquals(List.of(NPS), SURVEY.reachable(Map.of()));
    }

    @Test
    void whoever_prefers_none_of_the_languages_reads_the_first() {
        var spoken = SURVEY.spoken(List.of("de", "fa"));

        assertEquals("en", spoken.locale());
        assertEquals("ltr", spoken.direction());
    }
}
