package org.aftersales.feedback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody was asked, or not.
 *
 * @param gate the first that did not open; null where all did
 * @param facts what it looked at; null of what was decided before facts were kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyDecision")
public record Explained(
        Instant decidedAt,
        Decision decision,

        @Schema(
                description = "The first gate that did not open: CONSENT, CONTACTABLE, WINDOW, NEVER, CEILING,"
                        + " QUARANTINE, SAMPLING, QUOTA or BUDGET; absent where all did")
        @Nullable
        String gate,

        String reasonCode,
        @Nullable Instant deferredUntil,
        RuleRef rule,
        String survey,
        @Nullable Facts facts) {}
