package org.aftersales.ticket.appointment;

import java.util.UUID;

/** A row that a step of an appointment leaves beside it, written once and never changed. */
interface Beside {

    UUID appointmentId();

    /** By which it is known among those of its appointment. */
    String name();

    /** All that it says. */
    String text();
}
