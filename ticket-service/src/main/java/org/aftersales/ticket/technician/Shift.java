package org.aftersales.ticket.technician;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Working hours of one day of the week; a day may have several, with breaks between. One that ends at or before its
 * start ends on the next day and belongs to the day it starts on; 00:00 is the end of the day.
 */
@Schema(description = "working hours, in the technician's zone; an end at or before the start is on the next day")
record Shift(
        @NotNull DayOfWeek day,
        @NotNull LocalTime from,
        @NotNull LocalTime until) {

    /** The shift as it is on this date in this zone, also where clocks are changed; none where they skip all of it. */
    Optional<Window> on(LocalDate date, ZoneId zone) {
        var ends = until.isAfter(from) ? date : date.plusDays(1);
        var opening = opening(date.atTime(from), zone);
        var closing = closing(ends.atTime(until), zone);
        return opening.isBefore(closing) ? Optional.of(new Window(opening, closing)) : Optional.empty();
    }

    /** A wall time that is skipped is the moment of the change; of one that comes twice the first counts. */
    private static Instant opening(LocalDateTime wall, ZoneId zone) {
        return skipped(wall, zone).orElseGet(() -> ZonedDateTime.of(wall, zone).toInstant());
    }

    /** As {@link #opening}, but of a wall time that comes twice the second counts. */
    private static Instant closing(LocalDateTime wall, ZoneId zone) {
        return skipped(wall, zone)
                .orElseGet(() ->
                        ZonedDateTime.of(wall, zone).withLaterOffsetAtOverlap().toInstant());
    }

    private static Optional<Instant> skipped(LocalDateTime wall, ZoneId zone) {
        var change = zone.getRules().getTransition(wall);
        return change != null && change.isGap() ? Optional.of(change.getInstant()) : Optional.empty();
    }
}
