package org.aftersales.feedback.review;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.ownership.Proof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as everybody sees it: who wrote it is not in it. */
record PublicReview(
        UUID id,
        int stars,
        @Nullable String title,
        @Nullable String text,
        String language,

        @Schema(description = "What the writer got for writing; anything but NONE has to be shown beside the words")
        Incentive incentive,

        @Schema(description = "How we know that the writer owns the product")
        Proof proof,

        Instant writtenAt,

        @Schema(description = "Whether these are not the first words")
        boolean edited,

        @Nullable String reply,
        @Nullable Instant repliedAt) {

    static PublicReview of(Review review, RevisionView words) {
        var reply = review.reply();
        return new PublicReview(
                review.key(),
                words.stars(),
                words.title(),
                words.text(),
                words.language(),
                review.published().incentive(),
                review.subject().proof(),
                words.writtenAt(),
                words.revision() > 1,
                reply == null ? null : reply.text(),
                reply == null ? null : reply.at());
    }
}
