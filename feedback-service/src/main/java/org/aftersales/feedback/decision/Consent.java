package org.aftersales.feedback.decision;

/** Whether somebody allows to be asked, as far as is known. */
enum Consent {
    GRANTED,
    /** Nobody has told how to reach them, so they are asked only where they look by themselves. */
    UNKNOWN,
    REFUSED
}
