package org.aftersales.ticket.sla;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.kit.calendar.Reckoning.Plan;
import org.aftersales.kit.calendar.Span;
import org.aftersales.kit.calendar.WorkCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a promise is due and which time was counted until then. */
record PreviewView(
        Instant dueAt,

        @Schema(description = "the same by the clock on the wall")
        OffsetDateTime dueAtLocal,

        String zone,

        @Schema(description = "the calendar is not known so far ahead: its holidays may still move the due time")
        boolean beyondHorizon,

        List<CountedView> counted) {

    /** Time that counted, half-open, by the clock on the wall. */
    record CountedView(
            OffsetDateTime from,
            OffsetDateTime to,

            @Schema(examples = "PT1H30M", description = "ISO-8601")
            String length) {

        static CountedView of(Span span, ZoneId zone) {
            return new CountedView(
                    local(span.from(), zone),
                    local(span.to(), zone),
                    span.length().toString());
        }
    }

    static PreviewView of(Target target, Plan plan, WorkCalendar calendar) {
        var zone = calendar.zone();
        return new PreviewView(
                plan.due(),
                local(plan.due(), zone),
                zone.getId(),
                target.isBeyondHorizon(calendar, plan.due()),
                plan.counted().stream().map(span -> CountedView.of(span, zone)).toList());
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
