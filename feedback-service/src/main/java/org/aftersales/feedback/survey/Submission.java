package org.aftersales.feedback.survey;

import java.util.UUID;
import org.aftersales.feedback.score.Scores;
import org.jspecify.annotations.Nullable;

/** What a customer sent. The id is the form's, so that the same form sent twice is one answer. */
public record Submission(UUID id, Scores scores, @Nullable String comment, String language) {

    /** The most characters a comment has. */
    public static final int LONGEST_COMMENT = 2_000;
}
