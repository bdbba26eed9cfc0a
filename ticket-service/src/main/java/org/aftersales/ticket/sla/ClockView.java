package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.calendar.Span;
import org.aftersales.kit.calendar.Spans;
import org.aftersales.ticket.sla.ClocksView.VersionView;
import org.aftersales.ticket.sla.PreviewView.CountedView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One clock and why it stands as it does. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        String promise,
        Party party,

        @Schema(description = "from 1; reopened and repeated promises have more")
        int cycle,

        ClockState state,
        Instant startedAt,

        @Schema(description = "absent while it is paused") @Nullable
        Instant dueAt,

        @Schema(description = "its calendar is not known so far ahead: holidays may still move the due time")
        boolean beyondHorizon,

        @Nullable Instant completedAt,

        @Schema(description = "when it was due, if that passed; stays whatever happens later") @Nullable
        Instant breachedAt,

        @Schema(examples = "PT8H") String target,

        Unit unit,

        @Schema(description = "time of its own that has gone by, ISO-8601", examples = "PT2H30M")
        String elapsed,

        @Schema(description = "time of its own that is left, negative when late", examples = "PT5H30M") @Nullable
        String remaining,

        @Schema(description = "its calendar; for staff only, as all that follows") @Nullable
        VersionView calendar,

        @Nullable List<CountedView> counted,
        @Nullable List<CountedView> pauses,
        @Nullable List<LevelView> ladder) {

    /** A step of the escalation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LevelView(
            String level,

            @Schema(description = "absent while the clock is paused") @Nullable
            Instant reachedAt,

            @Schema(description = "absent before somebody was told") @Nullable
            Instant noticedAt,

            @Schema(description = "who was called, since nobody worked then") @Nullable
            String onCall) {}

    static ClockView of(PromiseClock clock, Measure measure, List<Firing> firings, boolean inside) {
        var hours = measure.hours(clock);
        var until = Objects.requireNonNullElse(clock.completedAt(), measure.now());
        var elapsed = hours.passed(until);
        var zone = hours.calendar().zone();
        return new ClockView(
                clock.promise(),
                clock.party(),
                clock.cycle(),
                clock.state(),
                clock.pace().startedAt(),
                clock.dueAt(),
                hours.isBeyondHorizon(),
                clock.completedAt(),
                clock.breachedAt(),
                clock.pace().target(),
                clock.pace().unit(),
                elapsed.toString(),
                remaining(clock, hours, elapsed),
                inside ? VersionView.of(clock.pace().hours()) : null,
                inside ? views(hours.counted(until), zone) : null,
                inside ? views(Spans.union(hours.pauses()), zone) : null,
                inside ? ladder(clock, measure, firings) : null);
    }

    private static @Nullable String remaining(PromiseClock clock, ClockHours hours, Duration elapsed) {
        return clock.isOpen() ? hours.whole().minus(elapsed).toString() : null;
    }

    private static List<CountedView> views(List<Span> spans, java.time.ZoneId zone) {
        return spans.stream().map(span -> CountedView.of(span, zone)).toList();
    }

    private static List<LevelView> ladder(PromiseClock clock, Measure measure, List<Firing> firings) {
        var hours = measure.hours(clock);
        return measure.rule(clock).map(PromiseRule::steps).orElse(List.of()).stream()
                .map(step -> firings.stream()
                        .filter(firing -> firing.clockId().equals(clock.id())
                                && firing.level().equals(step.level()))
                        .findFirst()
                        .map(fired -> new LevelView(step.level(), fired.reachedAt(), fired.noticedAt(), fired.onCall()))
                        .orElseGet(() -> new LevelView(
                                step.level(), clock.isRunning() ? hours.reachedAt(step) : null, null, null)))
                .toList();
    }
}
