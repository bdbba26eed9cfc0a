package org.aftersales.feedback.decision;

/** What an invitation must pass, in this order. */
enum Gate {
    CONSENT,
    CONTACTABLE,
    WINDOW,
    NEVER,
    CEILING,
    QUARANTINE,
    SAMPLING,
    QUOTA,
    BUDGET
}
