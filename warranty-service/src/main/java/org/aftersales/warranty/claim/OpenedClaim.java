package org.aftersales.warranty.claim;

import java.time.Instant;
import java.util.List;

/** A claim with people's words readable, for the eyes of those who may see it. */
record OpenedClaim(Claim claim, String faultDescription, List<Note> notes) {

    record Note(ClaimNote.Kind kind, String text, Instant writtenAt) {}
}
