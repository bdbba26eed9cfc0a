package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.stream.Stream;
import org.aftersales.ticket.ticket.Transition.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that may be made. */
record MoveView(
        TicketStatus to,
        TicketStep step,
        Label label,

        @Schema(description = "the sub-resource to which the move is posted")
        Through through,

        @Schema(description = "fields that the request has to have besides the state")
        List<String> needs) {

    enum Through {
        TRANSITIONS,
        ASSIGNMENT,
        MERGE,
        UNMERGE;

        static Through of(TicketStep step) {
            return switch (step) {
                case ASSIGN -> ASSIGNMENT;
                case MERGE -> MERGE;
                case UNMERGE -> UNMERGE;
                case SCHEDULE, START, WAIT, RESUME, RESOLVE, CLOSE, REOPEN, CANCEL -> TRANSITIONS;
            };
        }
    }

    static MoveView of(MoveRule move, Life life) {
        return new MoveView(
                move.to(),
                move.step(),
                life.state(move.to()).label(),
                Through.of(move.step()),
                fields(move).toList());
    }

    static Stream<String> fields(MoveRule move) {
        return move.needs().stream().map(Part::field).sorted();
    }
}
