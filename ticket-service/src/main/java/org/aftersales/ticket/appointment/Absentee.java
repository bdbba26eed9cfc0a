package org.aftersales.ticket.appointment;

/** Who was not there. */
enum Absentee {
    CUSTOMER,
    TECHNICIAN,
    COURIER
}
