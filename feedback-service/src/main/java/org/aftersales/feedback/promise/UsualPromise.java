package org.aftersales.feedback.promise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What nearly every policy promises. Others have only the name that their policy gives them. */
public enum UsualPromise {
    ACKNOWLEDGE,
    FIRST_ANSWER,
    NEXT_ANSWER,
    ON_SITE,
    RESOLVED;

    /** @param promise by the name that the policy gives it, such as first-answer */
    public static Optional<UsualPromise> of(String promise) {
        return Arrays.stream(values())
                .filter(usual -> usual.published().equals(promise))
                .findFirst();
    }

    private String published() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
