package org.aftersales.ticket.ticket;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How urgent a ticket is among others. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** None for a word that means nothing here. */
    static Optional<Priority> named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equals(word))
                .findFirst();
    }
}
