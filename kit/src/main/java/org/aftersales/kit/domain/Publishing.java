package org.aftersales.kit.domain;

import java.util.Optional;
import org.aftersales.kit.problem.Conflict;

/** What holds for everything that is published in versions. */
public final class Publishing {
    private Publishing() {}

    /**
     * Whether a document is new; the same version told again is not.
     *
     * @param latest the number of the latest version, 0 when there is none
     * @param known the document that the version has, if it has one
     * @throws Published when the version exists with another document
     * @throws OutOfTurn when it would leave a gap
     */
    public static boolean isNew(int number, int latest, Optional<? extends Record> known, Record document) {
        if (known.isPresent()) {
            if (!known.get().equals(document)) throw new Published();
            return false;
        }
        if (number != latest + 1) throw new OutOfTurn(latest + 1);
        return true;
    }

    /** Something was decided by it; other words need another version. */
    public static final class Published extends Conflict {
        Published() {
            super("version-immutable", "This version is published and never changes; publish a new one.");
        }
    }

    /** Versions follow each other. */
    public static final class OutOfTurn extends Conflict {
        OutOfTurn(int next) {
            super("version-out-of-turn", "The next version is " + next + ".");
        }
    }
}
