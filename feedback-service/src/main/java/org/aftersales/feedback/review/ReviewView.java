package org.aftersales.feedback.review;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.ownership.Proof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as its writer and the staff see it. */
record ReviewView(
        UUID id,
        UUID unitId,
        String gtin,
        String retailerId,
        Proof proof,
        ReviewStatus status,

        @Schema(description = "Whether the latest words wait to be looked at")
        boolean undecided,

        @Schema(description = "The wording that the public sees") @Nullable
        Integer publishedRevision,

        @Schema(
                description =
                        "What is shown beside it as given for it: as the writer says, and points where they are known")
        @Nullable
        Incentive publishedIncentive,

        @Nullable Instant publishedAt,
        RevisionView latest,
        @Nullable String reply,
        Instant writtenAt) {}
