package org.aftersales.feedback.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewRevision")
record RevisionView(
        int revision,
        int stars,
        @Nullable String title,
        @Nullable String text,
        String language,
        Incentive incentive,
        Instant writtenAt,
        @Nullable Instant decidedAt,
        @Nullable Rejection rejection) {}
