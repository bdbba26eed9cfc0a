package org.aftersales.ticket.field;

/** What became of a command. */
enum Verdict {
    /** Done. */
    ACCEPTED,
    /** Not done, and a person has to look: the ticket has changed, or the rules do not allow it. */
    CONFLICT,
    /** Not done, and nothing is left to do: somebody has done it, or the work is over. */
    SUPERSEDED
}
