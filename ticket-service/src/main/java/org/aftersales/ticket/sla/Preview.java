package org.aftersales.ticket.sla;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.calendar.CalendarHours;
import org.aftersales.kit.calendar.Span;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question: when would a promise be due that starts then? By a published calendar or one that is told here. */
record Preview(
        @Schema(description = "the code of a published calendar; its latest version counts")
        @Pattern(regexp = Names.CODE)
        @Nullable
        String calendar,

        @Schema(description = "a calendar told here instead") @Valid @Nullable
        CalendarHours inlineCalendar,

        @NotNull @Schema(examples = "2026-12-18T16:30:00+01:00")
        OffsetDateTime start,

        @NotNull @Size(max = 40) @Schema(examples = "PT8H", description = "PT8H, PT90M; P2D for the unit BUSINESS_DAY")
        String target,

        @Schema(defaultValue = "BUSINESS") @Nullable Unit unit,

        @Schema(description = "when the clock stands still, in any order") @Size(max = 500) @Nullable
        List<@NotNull @Valid Pause> pauses) {

    /** A time in which a clock stands still, half-open. */
    record Pause(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to) {}

    Target amount() {
        return Target.of(Objects.requireNonNullElse(unit, Unit.BUSINESS), target, "/target");
    }

    List<Span> spans() {
        if (pauses == null) return List.of();
        var backwards = pauses.stream().anyMatch(pause -> pause.to().isBefore(pause.from()));
        if (backwards) throw new PauseBackwards();
        return pauses.stream()
                .map(pause -> new Span(pause.from().toInstant(), pause.to().toInstant()))
                .toList();
    }

    /** A pause does not end before it begins. */
    static final class PauseBackwards extends RuleViolated {
        PauseBackwards() {
            super(
                    "invalid-pause",
                    "A pause ends before it begins.",
                    List.of(new Violation("/pauses", "invalid-pause", "A pause ends before it begins.")));
        }
    }
}
