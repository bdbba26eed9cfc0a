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

    /** This, or what it is to be at least. */
    Priority atLeast(Priority least) {
        return compareTo(least) < 0 ? least : this;
    }

    /** None for a word that means nothing here. */
    static Optional<Priority> named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equals(word))
                .findFirst();
    }
}
