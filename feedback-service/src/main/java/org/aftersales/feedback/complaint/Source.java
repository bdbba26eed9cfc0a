package org.aftersales.feedback.complaint;

/** Who said that something is wrong. Published, so never renamed. */
enum Source {
    /** The answer to a survey. */
    ANSWER,
    /** The customer themselves. */
    CUSTOMER,
    /** Somebody of the staff who heard of it. */
    AGENT,
    /** A ticket of complaint, which is where the work is done. */
    TICKET
}
