package org.aftersales.warranty.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is and how they can be reached. What was not told is null. */
record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address,
        @Nullable LocalDate birthDate) {

    static final Contact UNKNOWN = new Contact(null, null, null, null, null);

    boolean isEmpty() {
        return equals(UNKNOWN);
    }

    /** Whether anything can be sent there. */
    boolean reaches() {
        return phone != null || email != null || address != null;
    }
}
