package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.calendar.Shift;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a calendar as people write and read them.
 *
 * @param zone IANA
 * @param week hours by the wall clock; a day that is absent is closed
 * @param exceptions other hours on some dates; none at all on a holiday
 * @param validThrough the last date for which the exceptions are known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarHours(
        @NotNull @Size(max = 64) @Schema(examples = "Europe/Berlin")
        String zone,

        @NotNull @Valid Map<DayOfWeek, @Size(max = 24) List<@NotNull @Valid Interval>> week,
        @Size(max = 2000) @Nullable List<@NotNull @Valid Exception> exceptions,
        @Nullable LocalDate validThrough) {

    private static final String CLOCK = "([01][0-9]|2[0-4]):[0-5][0-9]";

    /** Half-open hours of a date; those that end earlier than they begin go on into the next date. */
    record Interval(
            @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "09:00")
            String from,

            @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "12:30", description = "24:00 is midnight")
            String to) {

        static Interval of(Shift shift) {
            return new Interval(shift.opensAt(), shift.closesAt());
        }

        Shift shift() {
            return Shift.of(from, to);
        }
    }

    /** A date with hours of its own; without any it is a holiday. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CalendarException")
    record Exception(
            @NotNull LocalDate date,
            @NotNull @Size(max = 24) List<@NotNull @Valid Interval> hours,
            @Size(max = 200) @Nullable String name) {}

    List<Exception> allExceptions() {
        return exceptions == null ? List.of() : exceptions;
    }
}
