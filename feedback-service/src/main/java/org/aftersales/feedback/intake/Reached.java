package org.aftersales.feedback.intake;

import java.util.List;

/**
 * What somebody allows, of all that is told of how to reach them.
 *
 * @param consents what is not among them is not allowed
 * @param safetyOnly whether nothing but safety notices may be sent to them
 */
record Reached(List<String> consents, boolean safetyOnly) {

    boolean allowsSurveys() {
        return !safetyOnly && consents.contains("SURVEY");
    }
}
