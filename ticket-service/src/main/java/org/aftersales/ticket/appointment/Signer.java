package org.aftersales.ticket.appointment;

/** Who signed at the end of a visit. */
enum Signer {
    CUSTOMER,
    REPRESENTATIVE,
    REFUSED
}
