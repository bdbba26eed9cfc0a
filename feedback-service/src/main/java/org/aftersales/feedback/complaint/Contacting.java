package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was or was not reached.
 *
 * @param attempts that reached nobody
 * @param attemptedAt the last of them
 */
@Embeddable
record Contacting(
        int attempts,
        @Nullable Instant attemptedAt,

        @Enumerated(EnumType.STRING) @Column(name = "contact_channel") @Nullable
        ContactChannel channel,

        @Column(name = "contacted_by") @Nullable String by) {

    static final Contacting NOT_YET = new Contacting(0, null, null, null);

    Contacting attempt(Instant now) {
        return new Contacting(attempts + 1, now, channel, by);
    }

    Contacting reached(ContactChannel over, String who) {
        return new Contacting(attempts, attemptedAt, over, who);
    }
}
