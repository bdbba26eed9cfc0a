package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.loyalty.fraud.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What we read of a contact: whether, and on which day, its owner wants to be thought of, and how they are reached, of
 * which only digests are kept.
 */
record Reached(
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address,
        @Nullable LocalDate birthDate,
        @Nullable Instant birthDateChangedAt,
        List<String> consents,
        boolean safetyOnly,
        Instant changedAt) {

    record Address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city) {
        @Nullable
        String place() {
            return postalCode == null ? city : postalCode;
        }
    }

    /** Whether there is a birthday that we may know of. */
    boolean celebrates() {
        return birthDate != null && !safetyOnly && consents.contains("BIRTHDAY");
    }

    Instant knownSince() {
        return birthDateChangedAt == null ? changedAt : birthDateChangedAt;
    }

    /** Nothing of a contact that was left for notices of safety alone. */
    Reach reach() {
        if (safetyOnly) return new Reach(null, null, null, null);
        return address == null
                ? new Reach(phone, email, null, null)
                : new Reach(phone, email, address.street(), address.place());
    }
}
