package org.aftersales.feedback.insight;

import java.util.List;
import org.aftersales.feedback.insight.Reasons.Reason;
import org.aftersales.feedback.template.Spoken;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.kit.page.PageLanguage;

/**
 * What people chose, in the words in which it was offered.
 *
 * @param spoken of the survey, in the language of the page where it speaks it
 * @param choices the most chosen first
 */
record SpokenReasons(Spoken spoken, String question, List<Choice> choices) {

    private static final int MOST = 5;

    record Choice(String words, Level.Measured share) {}

    /** @param survey the version that asked */
    static SpokenReasons of(Reasons told, TemplateDocument survey, PageLanguage language) {
        var spoken = survey.spoken(List.of(language.tag()));
        var words = spoken.words().of(survey.question(told.question()).orElseThrow());
        var choices = told.reasons().stream()
                .limit(MOST)
                .map((Reason reason) -> new Choice(words.option(reason.choice()), reason.share()))
                .toList();
        return new SpokenReasons(spoken, words.text(), choices);
    }
}
