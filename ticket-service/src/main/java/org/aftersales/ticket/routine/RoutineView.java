package org.aftersales.ticket.routine;

import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done about tickets of a kind without anybody asking. */
@Schema(name = "RoutineOfKind")
record RoutineView(TicketKind kind, RoutineDocument routine) {

    static RoutineView of(Routine routine) {
        return new RoutineView(routine.kind(), routine.document());
    }
}
