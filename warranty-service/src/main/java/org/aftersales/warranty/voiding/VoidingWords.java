package org.aftersales.warranty.voiding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** What people write about a case. It may name anyone, so it is stored sealed and opened for its readers only. */
@ApplicationScoped
class VoidingWords {

    private static final String APPEAL = "voiding.appeal";
    private static final String NOTE = "voiding.decision_note";

    private final PersonalData personalData;

    VoidingWords(PersonalData personalData) {
        this.personalData = personalData;
    }

    byte[] sealAppeal(UUID voiding, String statement) {
        return personalData.seal(APPEAL, voiding, statement);
    }

    byte @Nullable [] sealNote(UUID voiding, @Nullable String note) {
        return note == null ? null : personalData.seal(NOTE, voiding, note);
    }

    /** @param appealToo whether the reader may read what the owner wrote */
    OpenedVoiding open(Voiding voiding, boolean appealToo) {
        var appeal = appealToo ? open(APPEAL, voiding.id(), voiding.sealedAppeal()) : null;
        return new OpenedVoiding(voiding, appeal, open(NOTE, voiding.id(), voiding.sealedNote()));
    }

    /** For its author. */
    ToldAppeal told(Voiding voiding) {
        var words = Objects.requireNonNull(open(APPEAL, voiding.id(), voiding.sealedAppeal()));
        return new ToldAppeal(voiding.id(), voiding.unitId(), words, Objects.requireNonNull(voiding.appealedAt()));
    }

    private @Nullable String open(String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : personalData.open(column, id, sealed);
    }
}
