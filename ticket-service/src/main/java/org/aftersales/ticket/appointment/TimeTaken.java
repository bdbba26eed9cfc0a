package org.aftersales.ticket.appointment;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.ticket.technician.Window;

/** 409: nobody can come then any more; the answer says when somebody can, and not who. */
final class TimeTaken extends Conflict {

    private final List<Window> alternatives;

    TimeTaken(List<Window> alternatives) {
        super("time-taken", "Nobody can come then any more.");
        this.alternatives = List.copyOf(alternatives);
    }

    List<Window> alternatives() {
        return alternatives;
    }
}
