package org.aftersales.ticket.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The restrictions of a query, all of which must hold. */
final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Restricts to the rows for which the clause holds with {@code :name} as the value; null does not restrict. */
    Conditions and(String clause, String name, @Nullable Object value) {
        if (value == null) return this;

        clauses.add(clause);
        values.put(name, value);
        return this;
    }

    /** A value that a clause of another name needs too. */
    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String text() {
        return String.join(" and ", clauses);
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
