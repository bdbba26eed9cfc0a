package org.aftersales.feedback.decision;

/** Whether somebody allows to be asked, as far as is known. */
enum Consent {
    GRANTED,
    /** They have not said, so they are asked only where they look by themselves: nothing is sent to them. */
    UNKNOWN,
    REFUSED
}
