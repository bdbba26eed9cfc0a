package org.aftersales.ticket.ticket;

/** Which of the messages about a ticket somebody finds it by: those they may read. */
enum Hearing {
    ALL,
    TOLD,
    NONE
}
