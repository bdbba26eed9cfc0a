package org.aftersales.feedback.survey;

import java.util.Optional;
import org.aftersales.feedback.template.TemplateDocument;

/**
 * What somebody with a link may know: what is asked, about which work, and whether it was answered.
 *
 * @param reference the number of the work as people say it; empty where there is none
 * @param begun what they have answered so far, where they have not sent it to the end or may still change it
 */
public record Question(TemplateDocument survey, String reference, boolean answered, Optional<Submission> begun) {

    /** Whether they may still answer otherwise than {@link #begun} says. */
    public boolean changeable() {
        return answered && begun.isPresent();
    }
}
