package org.aftersales.ticket.appointment;

/** Who asked for a change. */
enum Party {
    CUSTOMER,
    RETAILER,
    TECHNICIAN,
    OFFICE
}
