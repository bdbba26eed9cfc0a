package org.aftersales.ticket.appointment;

import org.aftersales.ticket.technician.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may know of an appointment, field by field.
 *
 * @param zone in which they read a clock
 * @param promised when they were told it begins; null before it is confirmed
 * @param joinUrl where they join, while it is to come
 */
public record ToldAppointment(
        AppointmentType type,
        AppointmentMode mode,
        AppointmentStatus status,
        String zone,
        @Nullable Window promised,
        @Nullable String joinUrl) {}
