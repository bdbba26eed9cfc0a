package org.aftersales.ticket.appointment;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Violation;

/** The slot is not to be had; the answer says what else is. */
final class SlotRefused extends Conflict {

    private final List<Slot> alternatives;

    private SlotRefused(String code, String detail, List<Violation> violations, List<Slot> alternatives) {
        super(code, detail, violations);
        this.alternatives = List.copyOf(alternatives);
    }

    /** Somebody has it. */
    static SlotRefused taken(List<Slot> alternatives) {
        return new SlotRefused("slot-taken", "Somebody has this time already.", List.of(), alternatives);
    }

    /** The crew is not there then, or cannot do it. */
    static SlotRefused notFree(List<Violation> why, List<Slot> alternatives) {
        return new SlotRefused("slot-not-free", "The crew cannot do it then.", why, alternatives);
    }

    /** It was held too long, and somebody else has it now. */
    static SlotRefused lapsed(List<Slot> alternatives) {
        return new SlotRefused("hold-lapsed", "The hold has ended.", List.of(), alternatives);
    }

    /** Something else was planned for the unit since it was held. */
    static SlotRefused outOfOrder(List<Slot> alternatives) {
        return new SlotRefused(
                "out-of-order",
                "What comes before or after it for this unit was planned meanwhile.",
                List.of(),
                alternatives);
    }

    List<Slot> alternatives() {
        return alternatives;
    }
}
