package org.aftersales.ticket.queue;

/** Whether somebody is there to be given work. */
enum Presence {
    PRESENT,
    AWAY
}
