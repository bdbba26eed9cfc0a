package org.aftersales.ticket.attachment;

/** Who may see a file: the customer too, or staff only. */
public enum Audience {
    PUBLIC,
    INTERNAL
}
