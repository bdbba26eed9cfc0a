package org.aftersales.ticket.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who, when and why.
 *
 * @param actor opaque id of a person, or {@code system} when a fact of another service moved the ticket
 * @param reason a code, never words
 */
@Embeddable
record Cause(
        String actor,
        @Nullable String reason,
        @Column(name = "happened_at") Instant at) {

    static Cause fact(String reason, Instant at) {
        return new Cause("system", reason, at);
    }
}
