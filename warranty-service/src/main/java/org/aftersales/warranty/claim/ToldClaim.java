package org.aftersales.warranty.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A claim with what its owner and the adjuster wrote, for a person's own records. */
public record ToldClaim(
        ClaimId id,
        String number,
        UUID unitId,
        LocalDate reportedOn,
        String faultDescription,
        ClaimStatus status,
        Instant filedAt,
        List<Told> notes) {

    /** What somebody wrote. */
    public record Told(String kind, String text, Instant writtenAt) {}

    static ToldClaim of(OpenedClaim opened) {
        var facts = opened.claim().facts();
        return new ToldClaim(
                facts.claimId(),
                facts.claimNumber(),
                facts.unitId(),
                opened.claim().reportedOn(),
                opened.faultDescription(),
                opened.claim().status(),
                opened.claim().filedAt(),
                opened.notes().stream()
                        .map(note -> new Told(note.kind().name(), note.text(), note.writtenAt()))
                        .toList());
    }
}
