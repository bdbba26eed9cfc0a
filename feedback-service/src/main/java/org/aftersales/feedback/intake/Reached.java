package org.aftersales.feedback.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody allows, and where they can be told of a survey.
 *
 * @param consents what they allow
 * @param refusals what they were asked for and do not allow; absent in records of before this was told
 * @param safetyOnly whether nothing but safety notices may be sent to them
 */
record Reached(
        List<String> consents,
        @Nullable List<String> refusals,
        boolean safetyOnly,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale) {
    private static final String SURVEYS = "SURVEY";

    /** Null where they were never asked. */
    @Nullable
    Boolean surveys() {
        if (safetyOnly || (refusals != null && refusals.contains(SURVEYS))) return false;
        return consents.contains(SURVEYS) ? true : null;
    }
}
