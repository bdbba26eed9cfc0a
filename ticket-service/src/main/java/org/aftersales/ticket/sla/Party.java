package org.aftersales.ticket.sla;

/** To whom something is promised, and who makes others wait. */
enum Party {
    CUSTOMER,
    INTERNAL,
    SUPPLIER
}
