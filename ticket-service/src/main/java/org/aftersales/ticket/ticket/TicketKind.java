package org.aftersales.ticket.ticket;

/** What kind of work a ticket is. */
public enum TicketKind {
    DELIVERY,
    INSTALLATION,
    TRAINING,
    SUPPORT,
    REPAIR,
    PART_REPLACEMENT,
    PRODUCT_REPLACEMENT,
    COMPLAINT
}
