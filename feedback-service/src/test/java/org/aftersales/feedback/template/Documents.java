package org.aftersales.feedback.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Surveys built question by question, in English. */
final class Documents {

    static final TemplateQuestion NPS = scale("recommend", QuestionType.NPS, Dimension.LOYALTY, null);
    static final TemplateQuestion WHY = new TemplateQuestion(
            "why", QuestionType.SINGLE_CHOICE, null, false, new ShowIf("recommend", null, 6, null), List.of("a", "b"));
    static final TemplateQuestion MORE = new TemplateQuestion(
            "more", QuestionType.TEXT, null, false, new ShowIf("why", null, null, List.of("b")), null);

    private Documents() {}

    static TemplateQuestion scale(String id, QuestionType type, @Nullable Dimension tag, @Nullable ShowIf showIf) {
        return new TemplateQuestion(id, type, tag, true, showIf, null);
    }

    static TemplateQuestion text(String id, @Nullable ShowIf showIf) {
        return new TemplateQuestion(id, QuestionType.TEXT, null, false, showIf, null);
    }

    static TemplateDocument of(TemplateQuestion... questions) {
        var list = List.of(questions);
        return new TemplateDocument("A survey", "en", list, Map.of("en", english(list)), null);
    }

    static Translation english(List<TemplateQuestion> questions) {
        var texts = new HashMap<String, QuestionText>();
        for (var question : questions) texts.put(question.id(), words(question));
        return new Translation("Title", "Intro", texts);
    }

    private static QuestionText words(TemplateQuestion question) {
        var options = question.choices().isEmpty()
                ? null
                : new ArrayList<>(question.choices())
                        .stream().distinct().collect(Collectors.toMap(id -> id, id -> "option " + id));
        return new QuestionText("Question?", null, "low", "high", options);
    }
}
