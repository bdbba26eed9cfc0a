package org.aftersales.ticket.ticket;

/** How the work ended. */
enum Outcome {
    REPAIRED,
    PART_REPLACED,
    PRODUCT_REPLACED,
    NO_FAULT_FOUND,
    NOT_REPAIRABLE
}
