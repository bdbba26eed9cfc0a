package org.aftersales.ticket.field;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;

/**
 * The versions on which the last command of one telling was a conflict. What the same telling goes on with was decided
 * before its app could hear of that; what comes with a later one was decided after.
 */
final class RefusedVersions {
    private final Set<Read> refused = new HashSet<>();

    /** A version of a ticket or of a visit, as an app has read it. */
    private record Read(UUID about, long version) {
        static Read of(FieldCommand command) {
            return new Read(command.about(), command.version());
        }
    }

    /** 409: what came before it, decided on the same version, was not done, so this was decided on what never was. */
    static final class EarlierRefused extends Conflict {
        EarlierRefused() {
            super("earlier-command-refused", "An earlier command on this version was not done; read it again.");
        }
    }

    /** @throws EarlierRefused when the command before it on that version was a conflict */
    void check(FieldCommand command) {
        if (refused.contains(Read.of(command))) throw new EarlierRefused();
    }

    /** Remembers what became of the command, now or when it was first told. */
    CommandView after(FieldCommand command, CommandView told) {
        if (told.verdict() == Verdict.CONFLICT) refused.add(Read.of(command));
        else refused.remove(Read.of(command));
        return told;
    }
}
