package org.aftersales.feedback.delivery;

import java.net.URI;
import org.aftersales.feedback.survey.Invited;
import org.aftersales.kit.page.PageLanguage;

/**
 * The words of a letter.
 *
 * @param language of everything but the survey's own words
 * @param sender our name
 * @param reminder whether it was told before
 */
record LetterText(PageLanguage language, String sender, Invited invited, boolean reminder, URI optOut) {

    private static final int GRADES = 5;

    /** Whether the survey's words are of another language than those around them. */
    public boolean isForeign() {
        return !invited.spoken().locale().equals(language.tag());
    }

    public boolean anySteps() {
        return !invited.steps().isEmpty();
    }

    /** Whether the steps are the five from very bad to very good. */
    public boolean isGraded() {
        return invited.steps().size() == GRADES;
    }

    public boolean hasEnds() {
        return !(invited.low() + invited.high()).isEmpty();
    }

    /** The step in the digits of the language. */
    public String mark(int step) {
        return language.digits(step);
    }
}
