package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What every event about an appointment says: which, for which ticket, of which type. No words of people. */
record AppointmentFacts(
        AppointmentId appointmentId, @JsonUnwrapped TicketRef ticket, AppointmentType type, AppointmentMode mode) {}
