package org.aftersales.ticket.ticket;

/** How urgent a ticket is among others. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
