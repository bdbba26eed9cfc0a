package org.aftersales.warranty.voiding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.warranty.customer.CustomerId;
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

    SealedNote sealNote(UUID voiding, CustomerId owner, String note) {
        return new SealedNote(owner, personalData.seal(NOTE, voiding, note));
    }

    /** @param reader whether who reads may read what is between staff and this owner; none where nobody knows which */
    OpenedVoiding open(Voiding voiding, Predicate<@Nullable CustomerId> reader) {
        var appeal = reader.test(voiding.appealedBy()) ? open(APPEAL, voiding.id(), voiding.sealedAppeal()) : null;
        var note = reader.test(voiding.noteFor()) ? open(NOTE, voiding.id(), voiding.sealedNote()) : null;
        return new OpenedVoiding(voiding, appeal, note);
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
