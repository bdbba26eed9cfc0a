package org.aftersales.feedback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the day in which people are asked.
 *
 * @param from the first minute, such as 09:00
 * @param to the first minute that is too late, later than {@code from}
 * @param zone an IANA zone; the installation's where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Hours of the day in which people are asked, in the zone named or the installation's")
record SendWindow(
        @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "09:00")
        String from,

        @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "20:00")
        String to,

        @Size(max = 64) @Nullable String zone) {

    static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

    boolean isInOrder() {
        return LocalTime.parse(from).isBefore(LocalTime.parse(to));
    }

    boolean isSomewhere() {
        return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** The first instant from {@code now} on that is inside; a wall time that a day skips is the next that it has. */
    Instant opensAt(Instant now, ZoneId usual) {
        var wall = now.atZone(zone == null ? usual : ZoneId.of(zone));
        var time = wall.toLocalTime();
        if (time.isBefore(LocalTime.parse(from))) return at(wall.toLocalDate().atTime(LocalTime.parse(from)), usual);
        if (time.isBefore(LocalTime.parse(to))) return now;
        return at(wall.toLocalDate().plusDays(1).atTime(LocalTime.parse(from)), usual);
    }

    private Instant at(LocalDateTime wall, ZoneId usual) {
        return wall.atZone(zone == null ? usual : ZoneId.of(zone)).toInstant();
    }
}
