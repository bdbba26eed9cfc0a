package org.aftersales.ticket.technician;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is entered into the time of its crew.
 *
 * @param label the ticket's number and the type of appointment; no personal data, for it leaves in calendars
 * @param sequence counts the plans of the appointment
 * @param heldUntil until when it is held; null when it is booked
 */
public record Booking(
        UUID appointmentId,
        Window planned,
        boolean travels,
        List<String> technicians,
        String label,
        int sequence,
        @Nullable Instant heldUntil) {}
