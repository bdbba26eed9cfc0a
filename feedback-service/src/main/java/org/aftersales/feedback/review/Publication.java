package org.aftersales.feedback.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees of a review.
 *
 * @param incentive what is shown beside the words: never less than what is known
 */
@Embeddable
record Publication(
        @Column(name = "published_revision") int revision,
        @Column(name = "published_stars") int stars,

        @Column(name = "published_incentive") @Enumerated(EnumType.STRING)
        Incentive incentive,

        @Column(name = "published_at") Instant at) {

    /** @param known what is given for it, whatever the writer says; null where nothing is known */
    static Publication of(int revision, Revision words, @Nullable Incentive known, Instant now) {
        return new Publication(revision, words.stars(), disclosed(words.incentive(), known), now);
    }

    Publication disclosing(Incentive known) {
        return new Publication(revision, stars, disclosed(incentive, known), at);
    }

    /** A writer who tells of something else is believed: something was given. */
    private static Incentive disclosed(Incentive told, @Nullable Incentive known) {
        return told == Incentive.NONE && known != null ? known : told;
    }
}
