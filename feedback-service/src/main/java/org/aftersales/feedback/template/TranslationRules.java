package org.aftersales.feedback.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A translation says everything, or is not offered. */
final class TranslationRules {

    private final TemplateDocument document;
    private final List<Violation> faults = new ArrayList<>();

    private TranslationRules(TemplateDocument document) {
        this.document = document;
    }

    static List<Violation> judge(TemplateDocument document) {
        var rules = new TranslationRules(document);
        if (!document.translations().containsKey(document.defaultLocale())) {
            rules.fault("/defaultLocale", "not-translated", "One of the translations.");
        }
        document.translations().forEach(rules::judge);
        return rules.faults;
    }

    private void judge(String locale, Translation translation) {
        var pointer = "/translations/" + locale;
        if (!Locales.isTag(locale)) fault(pointer, "not-a-locale", "A BCP 47 tag such as fa or fr-CA.");
        for (var question : document.questions()) {
            var text = translation.questions().get(question.id());
            var place = pointer + "/questions/" + question.id();
            if (text == null) fault(place, "not-translated", "Every question has its words.");
            else judge(question, text, place);
        }
        for (var id : translation.questions().keySet()) {
            if (document.question(id).isEmpty()) {
                fault(pointer + "/questions/" + id, "unknown-question", "There is no such question.");
            }
        }
    }

    private void judge(TemplateQuestion question, QuestionText text, String pointer) {
        if (question.type() == QuestionType.NPS || question.type() == QuestionType.CES) {
            judgeEnd(text.low(), pointer + "/low");
            judgeEnd(text.high(), pointer + "/high");
        }
        var words = text.options() == null ? Map.<String, String>of() : text.options();
        for (var option : question.choices()) {
            if (!words.containsKey(option)) {
                fault(pointer + "/options/" + option, "not-translated", "Every option has its words.");
            }
        }
        for (var option : words.keySet()) {
            if (!question.choices().contains(option)) {
                fault(pointer + "/options/" + option, "unknown-option", "There is no such option.");
            }
        }
    }

    private void judgeEnd(@Nullable String words, String pointer) {
        if (words == null || words.isBlank()) fault(pointer, "not-translated", "What does this end of the scale mean?");
    }

    private void fault(String pointer, String code, String message) {
        faults.add(new Violation(pointer, code, message));
    }
}
