package org.aftersales.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an invitation has reached its customer, and how far they came with it, as far as that is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reached")
record Reached(
        Way channel,
        boolean delivered,

        @Schema(description = "When it was first told that somebody has touched the page; absent where nobody told")
        @Nullable
        Instant openedAt,

        @Schema(description = "When it was first told that somebody began to answer; absent where nobody told")
        @Nullable
        Instant startedAt) {}
