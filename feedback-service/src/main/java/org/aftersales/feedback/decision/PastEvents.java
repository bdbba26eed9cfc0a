package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.aftersales.feedback.survey.Occasion;
import org.jspecify.annotations.Nullable;

/** What a rule would have been asked about, whatever was asked then. */
@ApplicationScoped
class PastEvents {

    static final int MOST = 2_000;

    private final Happenings happenings;
    private final SurveyDecisions decisions;
    private final FactFinder finder;
    private final DecisionSettings settings;
    private final Clock clock;

    PastEvents(
            Happenings happenings,
            SurveyDecisions decisions,
            FactFinder finder,
            DecisionSettings settings,
            Clock clock) {
        this.happenings = happenings;
        this.decisions = decisions;
        this.finder = finder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param subjects to which it has happened, each in its order
     * @param from the earliest that is kept for certain; null where nothing is
     * @param cut whether there were more
     */
    record Past(List<List<PastEvent>> subjects, @Nullable Instant from, boolean cut) {

        static final Past NOTHING = new Past(List.of(), null, false);

        /** All that were planned about any of it. */
        Set<UUID> invitations() {
            return subjects.stream()
                    .flatMap(List::stream)
                    .flatMap(event -> event.invitations().stream())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * What it is about and happened from {@code from} on and before {@code until}, to the latest 2 000 subjects. What is to
     * be removed plays no part any more, be it removed or not.
     */
    Past of(RuleDocument rule, Instant from, Instant until) {
        if (rule.standing()) return Past.NOTHING;
        var kept = clock.instant().minus(settings.happeningsKept());
        var subjects = new LinkedHashMap<UUID, List<PastEvent>>();
        for (var event : happenings.between(rule.event(), later(from, kept), until, MOST)) {
            subjects.computeIfAbsent(event.what().subjectId(), _ -> new ArrayList<>())
                    .add(event);
        }
        var asked = subjects.values().stream()
                .filter(times ->
                        rule.asksAbout(rule.event(), times.getFirst().what().occasion()))
                .toList();
        var first = happenings.first(rule.event()).map(earliest -> later(earliest, kept));
        return new Past(asked, first.orElse(null), subjects.size() == MOST);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** All that was decided about it, whenever that was. */
    List<SurveyDecision> decisions(Past past) {
        var invitations = past.invitations();
        return invitations.isEmpty() ? List.of() : decisions.about(invitations);
    }

    /** What the ceiling had put off at any moment of a time and goes before what the rule asks about. */
    List<Wait> ahead(RuleDocument rule, Instant from, Instant until) {
        if (rule.standing()) return List.of();
        var longest = Duration.ofDays(settings.ceilingDays()).plus(Wait.TIMERS_ARE_LATE);
        var put = decisions.putOffBetween(Occasion.RELATIONSHIP, from.minus(longest), until);
        return put.isEmpty()
                ? List.of()
                : Wait.of(SimulationUseCases.stories(decisions.about(put)).values());
    }

    /** @param facts of then; null where nobody has decided about it, so that what is known now has to do */
    Happening happening(PastEvent.Due due, UUID invitation, RuleDocument rule, @Nullable Facts facts) {
        var what = due.event().what();
        var survey = rule.surveyFor(what.occasion());
        var known = facts == null ? finder.presume(what.customerId(), rule, survey, due.at()) : facts;
        var reachable = finder.reachable(what.customerId(), rule, known.linked());
        var then = known.at(due.at(), what, reachable);
        return new Happening(invitation, what.customerId(), survey, due.at(), true, then);
    }

    /** Of a subject, the invitation that was sent, else one that was decided about; null where there is none. */
    static @Nullable UUID decided(List<PastEvent> subject, Map<UUID, List<SurveyDecision>> stories) {
        var told = subject.stream()
                .flatMap(event -> event.invitations().stream())
                .filter(stories::containsKey)
                .toList();
        return Stream.concat(
                        told.stream().filter(id -> Comparison.isSent(stories.getOrDefault(id, List.of()))),
                        told.stream())
                .findFirst()
                .orElse(null);
    }
}
