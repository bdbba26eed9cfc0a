package org.aftersales.ticket.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a mail, and why.
 *
 * @param reason a code; none where the status says it all
 * @param ticket which it belongs to
 * @param message which it became
 */
record Fate(
        ReceivedStatus status,
        @Nullable String reason,
        @Nullable UUID ticket,
        @Nullable UUID message) {

    static Fate ignored(String reason) {
        return new Fate(ReceivedStatus.IGNORED, reason, null, null);
    }

    static Fate bounce(String code, UUID ticket) {
        return new Fate(ReceivedStatus.BOUNCE, code, ticket, null);
    }

    static Fate unassigned(String reason) {
        return new Fate(ReceivedStatus.UNASSIGNED, reason, null, null);
    }

    static Fate on(ReceivedStatus status, UUID ticket, UUID message) {
        return new Fate(status, null, ticket, message);
    }

    /** Whether somebody may still want to read all of it. */
    boolean isKeptWhole() {
        return status != ReceivedStatus.IGNORED && status != ReceivedStatus.BOUNCE;
    }
}
