package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a policy.
 *
 * @param name such as acknowledge, first-answer, next-answer, on-site, resolved, or any other
 * @param startsOn the facts that start it, anew each time it has ended
 * @param waitingFor what the ticket waits for when {@code WAITING} starts it; anything where absent
 * @param after the promise that must have ended before this one can start
 * @param targets for some priorities other targets than {@code target}
 * @param calendar the code of a published calendar; may be absent for elapsed time only
 * @param pausedBy what the ticket waits for while this clock stands still
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseRule(
        @NotNull @Pattern(regexp = Names.CODE) String name,
        @NotNull Party party,
        @NotEmpty @Size(max = 5) List<@NotNull Fact> startsOn,
        @Size(max = 6) @Nullable List<@NotNull WaitingFor> waitingFor,
        @NotEmpty @Size(max = 5) List<@NotNull Fact> stopsOn,
        @Pattern(regexp = Names.CODE) @Nullable String after,
        @NotNull Unit unit,

        @NotNull @Size(max = 40) @Schema(examples = "PT8H") String target,

        @Nullable Map<Priority, @NotNull @Size(max = 40) String> targets,
        @Pattern(regexp = Names.CODE) @Nullable String calendar,
        @Size(max = 6) @Nullable List<@NotNull WaitingFor> pausedBy,

        @Size(max = 20) @Nullable List<@NotNull @Valid LadderStep> ladder) {

    boolean startsOn(Fact fact, @Nullable WaitingFor reason) {
        if (!startsOn.contains(fact)) return false;
        return fact != Fact.WAITING || waitingFor == null || waitingFor.contains(reason);
    }

    /** What stops it, but for answers: those are owed to each who asked. */
    List<Fact> stopsOnSteps() {
        return stopsOn.stream().filter(fact -> fact != Fact.ANSWERED).toList();
    }

    /** Whether it is owed only while the ticket waits, since it ends with what it begins with. */
    boolean lastsAsLongAsWaiting() {
        return stopsOn.contains(Fact.RESUMED) && startsOn.stream().allMatch(Fact.WAITING::equals);
    }

    boolean isPausedBy(WaitingFor reason) {
        return pausedBy != null && pausedBy.contains(reason);
    }

    Target targetFor(Priority priority) {
        var own = targets == null ? null : targets.get(priority);
        return Target.of(unit, own == null ? target : own, "/target");
    }

    Optional<LadderStep> step(String level) {
        return steps().stream().filter(step -> step.level().equals(level)).findFirst();
    }

    List<LadderStep> steps() {
        return ladder == null ? List.of() : ladder;
    }
}
