package org.aftersales.ticket.ticket;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a ticket: the state to reach, and what the step there has to be told.
 *
 * @param reason a code, never words
 */
record Transition(
        TicketStatus to,
        @Nullable WaitingFor waitingFor,
        @Nullable String reason,
        @Nullable Findings findings) {

    /** The parts that some steps need and others have no use for. */
    enum Part {
        WAITING_FOR("waitingFor"),
        REASON("reason"),
        FINDINGS("findings");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** The parts that were given. */
    Set<Part> given() {
        var given = EnumSet.noneOf(Part.class);
        if (waitingFor != null) given.add(Part.WAITING_FOR);
        if (reason != null) given.add(Part.REASON);
        if (findings != null) given.add(Part.FINDINGS);
        return given;
    }
}
