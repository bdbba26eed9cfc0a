package org.aftersales.ticket.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.technician.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may know of an appointment, field by field.
 *
 * @param id by which they change it
 * @param zone in which they read a clock
 * @param promised when they were told it begins; null before it is confirmed
 * @param joinUrl where they join, while it is to come
 * @param changeable whether they may move it or call it off themselves
 * @param change what that means; null where nothing is promised, or it is over
 * @param movedByYouAt when they moved it themselves to where it is; null when somebody else did
 * @param lateFees of late changes, the oldest first
 */
public record ToldAppointment(
        UUID id,
        AppointmentType type,
        AppointmentMode mode,
        AppointmentStatus status,
        String zone,
        @Nullable Window promised,
        @Nullable String joinUrl,
        boolean changeable,
        @Nullable ToldChange change,
        @Nullable Instant movedByYouAt,
        List<ToldFee> lateFees) {}
