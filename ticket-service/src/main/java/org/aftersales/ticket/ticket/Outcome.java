package org.aftersales.ticket.ticket;

/** How the work ended. Which outcomes a kind of work may have is in its {@link Life}. */
enum Outcome {
    REPAIRED,
    PART_REPLACED,
    PRODUCT_REPLACED,
    NO_FAULT_FOUND,
    NOT_REPAIRABLE,
    RETURNED_UNREPAIRED,
    DELIVERED,
    RETURNED,
    INSTALLED,
    NOT_INSTALLABLE,
    UNDERSTOOD,
    NOT_YET_UNDERSTOOD,
    ANSWERED,
    PUT_RIGHT,
    NOT_JUSTIFIED,
    ABANDONED,
    /** The devices of one ticket ended in different ways. */
    MIXED
}
