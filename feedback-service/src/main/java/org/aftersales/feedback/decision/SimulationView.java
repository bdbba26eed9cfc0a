package org.aftersales.feedback.decision;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rule would have decided. */
@Schema(name = "SurveySimulation")
record SimulationView(
        @Schema(description = "What happened in the days that the rule would have asked about")
        int happenings,

        @Schema(description = "Whether there were more than were looked at")
        boolean cut,

        @Schema(
                description = "The earliest of what has happened, of the kind that the rule asks about, that is kept;"
                        + " absent where nothing is. Of before, only what was decided is judged, when it was decided")
        @Nullable
        Instant keptFrom,

        @Schema(
                description =
                        "About how many happenings nobody has decided, so that they are judged by what is known of"
                                + " their customers now")
        int presumed,

        @Schema(description = "How often it was decided so, by reason")
        Map<String, Integer> decided,

        @Schema(description = "How often the rule would have decided so, by reason")
        Map<String, Integer> simulated,

        @Schema(description = "Who would have been asked and was not")
        int moreAsked,

        @Schema(description = "Who would not have been asked and was")
        int fewerAsked) {}
