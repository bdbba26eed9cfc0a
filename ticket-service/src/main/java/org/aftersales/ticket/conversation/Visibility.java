package org.aftersales.ticket.conversation;

/** Who may read a message: the customer too, or staff only. */
enum Visibility {
    PUBLIC,
    INTERNAL
}
