package org.aftersales.ticket.appointment;

/** What the customer says about a training. */
enum Understanding {
    UNDERSTOOD,
    NOT_YET
}
