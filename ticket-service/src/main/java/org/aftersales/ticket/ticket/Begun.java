package org.aftersales.ticket.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A ticket that begins, and why.
 *
 * @param skill a code of what whoever works on it has to know, where somebody said so
 * @param spoken whether its customer writes with it
 */
record Begun(Ticket ticket, Cause cause, @Nullable String skill, boolean spoken) {

    /** Of which nobody has said more. */
    static Begun of(Ticket ticket, Cause cause) {
        return new Begun(ticket, cause, null, false);
    }
}
