package org.aftersales.ticket.sla;

import java.util.Optional;
import org.aftersales.kit.problem.Conflict;

/** What holds for everything that is published in versions. */
final class Publishing {
    private Publishing() {}

    /**
     * Whether a document is new; the same version told again is not.
     *
     * @throws Published when the version exists with another document
     * @throws OutOfTurn when it would leave a gap
     */
    static boolean isNew(int number, int latest, Optional<? extends Record> known, Record document) {
        if (known.isPresent()) {
            if (!known.get().equals(document)) throw new Published();
            return false;
        }
        if (number != latest + 1) throw new OutOfTurn(latest + 1);
        return true;
    }

    /** Clocks were started by it; other words need another version. */
    static final class Published extends Conflict {
        Published() {
            super("version-immutable", "This version is published and never changes; publish a new one.");
        }
    }

    /** Versions follow each other. */
    static final class OutOfTurn extends Conflict {
        OutOfTurn(int next) {
            super("version-out-of-turn", "The next version is " + next + ".");
        }
    }
}
