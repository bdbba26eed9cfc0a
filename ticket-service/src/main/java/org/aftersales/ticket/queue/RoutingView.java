package org.aftersales.ticket.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a ticket waits and why whoever has it has it. */
@Schema(name = "Routing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoutingView(
        @Schema(description = "the code of its queue") @Nullable
        String queue,

        @Schema(description = "whether somebody is wanted") boolean waiting,

        @Nullable Instant waitingSince,

        @Schema(description = "who has it and is away") @Nullable
        String leaving,

        @Nullable String language,
        @Nullable String skill,

        @Schema(description = "the latest hundred, newest first")
        List<DecisionView> decisions) {

    /** What was decided, and what was found about each agent then. */
    @Schema(name = "RoutingDecision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            Instant at,
            Decision.Outcome outcome,
            @Nullable String queue,
            @Nullable String agent,
            List<Considered> considered) {

        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.decidedAt(),
                    decision.outcome(),
                    decision.queue(),
                    decision.agent(),
                    decision.considered());
        }
    }

    static RoutingView of(Optional<Routing> found, List<Decision> decisions) {
        var views = decisions.stream().map(DecisionView::of).toList();
        return found.map(routing -> new RoutingView(
                        routing.queue(),
                        routing.waiting(),
                        routing.waiting() ? routing.enteredAt() : null,
                        routing.leaving(),
                        routing.language(),
                        routing.skill(),
                        views))
                .orElseGet(() -> new RoutingView(null, false, null, null, null, null, views));
    }
}
