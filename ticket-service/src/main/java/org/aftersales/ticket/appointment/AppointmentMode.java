package org.aftersales.ticket.appointment;

/** How people meet. */
public enum AppointmentMode {
    IN_PERSON,
    PHONE,
    ONLINE;

    /** Whether somebody goes there, so that there is a place and a way. */
    boolean travels() {
        return this == IN_PERSON;
    }
}
