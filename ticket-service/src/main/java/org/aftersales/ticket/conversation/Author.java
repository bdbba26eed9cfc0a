package org.aftersales.ticket.conversation;

/** Who wrote a message. What the system writes by itself is no answer to anybody. */
public enum Author {
    CUSTOMER,
    STAFF,
    SYSTEM
}
