package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we read of a contact: whether, and on which day, its owner wants to be thought of. */
record Reached(
        @Nullable LocalDate birthDate,
        @Nullable Instant birthDateChangedAt,
        List<String> consents,
        boolean safetyOnly,
        Instant changedAt) {

    /** Whether there is a birthday that we may know of. */
    boolean celebrates() {
        return birthDate != null && !safetyOnly && consents.contains("BIRTHDAY");
    }

    Instant knownSince() {
        return birthDateChangedAt == null ? changedAt : birthDateChangedAt;
    }
}
