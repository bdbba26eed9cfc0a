package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of one kind of ticket. */
record LifecycleView(
        TicketKind kind,

        @Schema(
                description = "ISO-8601 period after the resolution within which the ticket can be reopened",
                examples = "P14D")
        String reopenWithin,

        @Schema(description = "whether what is left to do is called off when its device goes back for money")
        boolean endsWithUnit,

        List<Outcome> outcomes,
        List<StateView> states,
        List<MoveRuleView> moves) {

    /** A state, what it means and what the customer reads. */
    record StateView(TicketStatus status, Category category, Label label) {}

    /** A move, who may make it and what it has to be told. */
    record MoveRuleView(TicketStatus from, TicketStatus to, TicketStep step, List<String> roles, List<String> needs) {

        static MoveRuleView of(MoveRule move) {
            var roles = move.roles().stream().sorted().toList();
            return new MoveRuleView(
                    move.from(),
                    move.to(),
                    move.step(),
                    roles,
                    MoveView.fields(move).toList());
        }
    }

    /** All of them. */
    record All(List<LifecycleView> items) {
        static All views(Stream<Life> lives) {
            return new All(lives.map(LifecycleView::of).toList());
        }
    }

    static LifecycleView of(Life life) {
        return new LifecycleView(
                life.kind(),
                life.reopenWithin().toString(),
                life.endsWithUnit(),
                life.outcomes().stream().sorted().toList(),
                life.states().stream()
                        .map(state -> new StateView(state.status(), state.category(), state.label()))
                        .toList(),
                life.moves().stream().map(MoveRuleView::of).toList());
    }
}
