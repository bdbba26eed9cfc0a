package org.aftersales.ticket.sla;

/** Whether work is done under a warranty, as far as that is known when a ticket is opened. */
public enum WarrantyState {
    UNKNOWN,
    IN_WARRANTY,
    OUT_OF_WARRANTY
}
