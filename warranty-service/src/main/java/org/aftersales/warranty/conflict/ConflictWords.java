package org.aftersales.warranty.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** What people write about a conflict. It may name anyone, so it is stored sealed and opened for its readers only. */
@ApplicationScoped
class ConflictWords {

    private static final String STATEMENT = "ownership_conflict.statement";
    private static final String NOTE = "ownership_conflict.decision_note";

    private final PersonalData personalData;

    ConflictWords(PersonalData personalData) {
        this.personalData = personalData;
    }

    byte[] sealStatement(UUID conflict, String statement) {
        return personalData.seal(STATEMENT, conflict, statement);
    }

    byte @Nullable [] sealNote(UUID conflict, @Nullable String note) {
        return note == null ? null : personalData.seal(NOTE, conflict, note);
    }

    OpenedConflict open(OwnershipConflict conflict) {
        return new OpenedConflict(
                conflict,
                open(STATEMENT, conflict.id(), conflict.sealedStatement()),
                open(NOTE, conflict.id(), conflict.sealedNote()));
    }

    private @Nullable String open(String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : personalData.open(column, id, sealed);
    }
}
