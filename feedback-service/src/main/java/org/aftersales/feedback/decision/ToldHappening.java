package org.aftersales.feedback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Occasion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody could be asked about, as they are told of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyHappening")
public record ToldHappening(
        Trigger event,

        @Schema(description = "The ticket, unit, claim or complaint")
        UUID subjectId,

        Occasion occasion,
        Instant happenedAt,

        @Schema(description = "How it ended, as a code; absent where it has no outcome, or it is not known") @Nullable
        String outcome,

        @Schema(description = "When there was nothing more to wait for; absent while there is") @Nullable
        Instant confirmedAt,

        @Schema(description = "When there was nothing more to ask about; absent while there is") @Nullable
        Instant calledOffAt) {}
