package org.aftersales.ticket.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is called when nobody works: each agent a week, one after another. The handover is at a time of the wall clock, also
 * in the weeks in which clocks are changed; a time that a changing clock leaves out is the first instant after it, and of
 * a time that it shows twice the first one counts.
 */
@Schema(name = "Rota")
record RotaDocument(
        @NotNull @Size(max = 64) @Schema(description = "IANA name of a time zone", examples = "Asia/Tehran")
        String zone,

        @NotNull @Schema(description = "the day of the first handover; every seventh day after it is one too")
        LocalDate begins,

        @NotNull LocalTime handover,

        @NotEmpty @Size(max = 100) @Schema(description = "in their order; the first has the first week")
        List<@NotNull @Pattern(regexp = Codes.ID) String> agents,

        @NotNull @Size(max = 500) @Schema(description = "who stands in for the one whose week it is; the last counts")
        List<@NotNull @Valid StandIn> standIns) {

    /** Somebody for a while instead of whoever has the week, from the one instant until before the other. */
    @Schema(name = "StandIn")
    record StandIn(
            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull @Pattern(regexp = Codes.ID) String agent) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** @throws RuleViolated for what no single field shows */
    void check() {
        var faults = new ArrayList<Violation>();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add(new Violation("/zone", "unknown-zone", "must be an IANA zone"));
        }
        for (int place = 0; place < standIns.size(); place++) {
            if (standIns.get(place).from().isBefore(standIns.get(place).until())) continue;
            faults.add(new Violation("/standIns/" + place + "/until", "ends-before-start", "must be after its start"));
        }
        if (!faults.isEmpty()) throw new RuleViolated("invalid-rota", "The rota is not acceptable.", faults);
    }

    /** Who is called at an instant; nobody before the first handover, unless somebody stands in. */
    Optional<Duty> duty(Instant at) {
        for (var standIn : standIns.reversed()) {
            if (standIn.covers(at)) {
                return Optional.of(new Duty(standIn.agent(), standIn.from(), standIn.until(), true));
            }
        }
        var week = week(at);
        if (week < 0) return Optional.empty();
        var agent = agents.get((int) (week % agents.size()));
        return Optional.of(new Duty(agent, handover(week), handover(week + 1), false));
    }

    /** How many handovers there were until an instant, less one. */
    private long week(Instant at) {
        var date = at.atZone(ZoneId.of(zone)).toLocalDate();
        var week = Math.floorDiv(ChronoUnit.DAYS.between(begins, date), 7L);
        if (at.isBefore(handover(week))) return week - 1;
        return at.isBefore(handover(week + 1)) ? week : week + 1;
    }

    private Instant handover(long week) {
        var local = LocalDateTime.of(begins.plusWeeks(week), handover);
        var rules = ZoneId.of(zone).getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
    }
}
