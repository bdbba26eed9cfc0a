package org.aftersales.warranty.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;

/** What people write about a fault. It may name anyone, so it is stored sealed and opened for its readers only. */
@ApplicationScoped
class ClaimWords {

    private static final String FAULT = "claim.fault_description";
    private static final String NOTE = "claim_note.content";

    private final ClaimNotes notes;
    private final PersonalData personalData;
    private final Clock clock;

    ClaimWords(ClaimNotes notes, PersonalData personalData, Clock clock) {
        this.notes = notes;
        this.personalData = personalData;
        this.clock = clock;
    }

    byte[] seal(ClaimId claim, String faultDescription) {
        return personalData.seal(FAULT, claim.value(), faultDescription);
    }

    void write(Claim claim, ClaimNote.Kind kind, String text) {
        UUID id = Uuids.v7(clock);
        var content = personalData.seal(NOTE, id, text);
        notes.persist(ClaimNote.write(id, claim.facts().claimId(), kind, content, clock.instant()));
    }

    void forget(Claim claim) {
        claim.forgetWords(seal(claim.facts().claimId(), ""));
        notes.delete("claim", claim.facts().claimId());
    }

    OpenedClaim open(Claim claim) {
        var fault = personalData.open(FAULT, claim.key(), claim.faultDescription());
        return new OpenedClaim(
                claim,
                fault,
                notes.of(claim.facts().claimId()).stream().map(this::open).toList());
    }

    private OpenedClaim.Note open(ClaimNote note) {
        var text = personalData.open(NOTE, note.id(), note.content());
        return new OpenedClaim.Note(note.kind(), text, note.writtenAt());
    }
}
