package org.aftersales.feedback.template;

import static org.aftersales.feedback.template.Documents.MORE;
import static org.aftersales.feedback.template.Documents.NPS;
import static org.aftersales.feedback.template.Documents.WHY;
import static org.aftersales.feedback.template.Documents.of;
import static org.aftersales.feedback.template.Documents.scale;
import static org.aftersales.feedback.template.Documents.text;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {

    private static final ShowIf UNHAPPY = new ShowIf("recommend", null, 6, null);

    @Test
    void a_survey_with_branches_can_be_asked() {
        assertDoesNotThrow(() -> TemplateRules.judge(of(NPS, WHY, MORE)));
    }

    @ParameterizedTest
    @MethodSource("what_is_wrong")
    void what_cannot_be_asked_or_counted_is_refused_with_its_place(TemplateDocument document, String[] faults) {
        assertEquals(Set.of(faults), faultsOf(document));
    }

    static Stream<Arguments> what_is_wrong() {
        return Stream.of(
                wrong(of(NPS, NPS), "/questions/1/id id-twice"),
                wrong(of(text("changes", null)), "/questions/0/id id-reserved"),
                wrong(of(scale("q", QuestionType.NPS, Dimension.QUALITY, null)), "/questions/0/tag wrong-tag"),
                wrong(of(scale("q", QuestionType.CES, Dimension.LOYALTY, null)), "/questions/0/tag wrong-tag"),
                wrong(of(scale("q", QuestionType.CSAT, null, null)), "/questions/0/tag wrong-tag"),
                wrong(of(text("a", UNHAPPY), NPS), "/questions/0/showIf/question not-earlier"),
                wrong(of(text("a", new ShowIf("a", 1, null, null))), "/questions/0/showIf/question not-earlier"),
                wrong(of(text("a", UNHAPPY)), "/questions/0/showIf/question unknown-question"),
                wrong(of(NPS, text("a", new ShowIf("recommend", 5, 4, null))), "/questions/1/showIf no-range"),
                wrong(of(NPS, text("a", new ShowIf("recommend", null, 11, null))), "/questions/1/showIf no-range"),
                wrong(of(NPS, text("a", new ShowIf("recommend", null, null, null))), "/questions/1/showIf no-range"),
                wrong(
                        of(NPS, text("a", new ShowIf("recommend", 1, null, List.of("x")))),
                        "/questions/1/showIf/anyOf unwanted"),
                wrong(
                        of(NPS, WHY, text("a", new ShowIf("why", null, null, List.of("c")))),
                        "/questions/2/showIf/anyOf unknown-option"),
                wrong(
                        of(text("a", null), text("b", new ShowIf("a", 1, null, null))),
                        "/questions/1/showIf/question not-a-condition"),
                wrong(of(choice((String[]) null)), "/questions/0/options required"),
                wrong(of(choice("a", "a")), "/questions/0/options option-twice"));
    }

    @Test
    void whoever_complained_of_it_is_asked_more() {
        var document = of(NPS, afterComplaint());

        assertDoesNotThrow(() -> TemplateRules.judge(document));
        assertEquals(List.of(NPS), document.about(Set.of(Dimension.QUALITY)).questions());
        assertEquals(document, document.about(Set.of(Dimension.EFFORT)));
    }

    @Test
    void whoever_complained_of_something_else_is_asked_something() {
        var after = text("why", new ShowIf("effort", 1, 3, null));

        assertEquals(Set.of("/questions asks-nothing"), faultsOf(of(afterComplaint())));
        assertEquals(Set.of("/questions asks-nothing"), faultsOf(of(afterComplaint(), after)));
    }

    @Test
    void who_is_asked_about_their_complaint_is_not_asked_anonymously() {
        var questions = List.of(NPS, afterComplaint());
        var words = Map.of("en", Documents.english(questions));

        var anonymous = new TemplateDocument("A survey", "en", questions, words, true);

        assertEquals(Set.of("/questions/1/afterComplaintOf not-anonymous"), faultsOf(anonymous));
        assertDoesNotThrow(() -> TemplateRules.judge(new TemplateDocument("A survey", "en", questions, words, false)));
    }

    private static TemplateQuestion afterComplaint() {
        return new TemplateQuestion(
                "effort", QuestionType.CES, Dimension.EFFORT, true, null, null, null, Dimension.EFFORT);
    }

    @Test
    void a_translation_says_everything_or_is_not_offered() {
        var partly = new HashMap<>(Documents.english(List.of(NPS, WHY)).questions());
        partly.remove("why");
        partly.put("recommend", new QuestionText("Question?", null, null, " ", null));
        partly.put("none", new QuestionText("Question?", null, null, null, null));
        var document = new TemplateDocument(
                "A survey", "fa", List.of(NPS, WHY), Map.of("en", new Translation("Title", "Intro", partly)), null);

        assertEquals(
                Set.of(
                        "/defaultLocale not-translated",
                        "/translations/en/questions/why not-translated",
                        "/translations/en/questions/recommend/low not-translated",
                        "/translations/en/questions/recommend/high not-translated",
                        "/translations/en/questions/none unknown-question"),
                faultsOf(document));
    }

    @Test
    void options_are_translated_one_by_one_and_locales_are_tags() {
        var options = new QuestionText("Question?", null, null, null, Map.of("a", "A", "c", "C"));
        var words = new Translation("Title", "Intro", Map.of("why", options, "recommend", words(NPS)));
        var document = new TemplateDocument("A survey", "EN", List.of(NPS, WHY), Map.of("EN", words), null);

        assertEquals(
                Set.of(
                        "/translations/EN not-a-locale",
                        "/translations/EN/questions/why/options/b not-translated",
                        "/translations/EN/questions/why/options/c unknown-option"),
                faultsOf(document));
    }

    @ParameterizedTest
    @CsvSource({"NPS, 10, no-step", "NPS, -2, no-step", "TEXT, 1, unwanted"})
    void where_complaints_begin_is_a_step_of_the_scale_or_below_it(QuestionType type, int most, String fault) {
        assertEquals(Set.of("/questions/0/complaintAtMost " + fault), faultsOf(of(complaining(type, most))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9})
    void a_scale_says_itself_which_answers_are_complaints(int most) {
        assertDoesNotThrow(() -> TemplateRules.judge(of(complaining(QuestionType.NPS, most))));
    }

    private static TemplateQuestion complaining(QuestionType type, int most) {
        var tag = type == QuestionType.NPS ? Dimension.LOYALTY : null;
        return new TemplateQuestion("a", type, tag, true, null, null, most, null);
    }

    private static QuestionText words(TemplateQuestion question) {
        return Documents.english(List.of(question)).questions().get(question.id());
    }

    private static TemplateQuestion choice(String... options) {
        var list = options == null ? null : List.of(options);
        return new TemplateQuestion("choice", QuestionType.SINGLE_CHOICE, null, true, null, list);
    }

    private static Arguments wrong(TemplateDocument document, String... faults) {
        return Arguments.of(document, faults);
    }

    private static Set<String> faultsOf(TemplateDocument document) {
        var refusal = assertThrows(TemplateRules.InvalidTemplate.class, () -> TemplateRules.judge(document));
        assertEquals("invalid-survey", refusal.code());
        return refusal.violations().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.toSet());
    }
}
