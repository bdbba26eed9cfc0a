package org.aftersales.ticket.attachment;

/** What a scanner says of a file; that nobody has looked is no verdict of cleanness, and is said. */
enum Verdict {
    CLEAN,
    INFECTED,
    NOT_SCANNED
}
