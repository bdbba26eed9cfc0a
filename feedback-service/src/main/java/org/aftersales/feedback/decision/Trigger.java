package org.aftersales.feedback.decision;

/** What can make somebody be asked. */
public enum Trigger {
    /** Work was resolved; once it is confirmed, no delay is waited for unless the rule waits for all of it. */
    TICKET_FINISHED,
    UNIT_REGISTERED,
    CLAIM_DECIDED,
    COMPLAINT_RESOLVED,
    /** Somebody has been a customer for so long: since they own the first of their units. */
    CUSTOMER_SINCE
}
