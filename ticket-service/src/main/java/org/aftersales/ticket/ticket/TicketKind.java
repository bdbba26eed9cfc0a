package org.aftersales.ticket.ticket;

/** What kind of work a ticket is. */
enum TicketKind {
    DELIVERY,
    INSTALLATION,
    TRAINING,
    SUPPORT,
    REPAIR,
    PART_REPLACEMENT,
    PRODUCT_REPLACEMENT,
    COMPLAINT
}
