package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.feedback.decision.EarlierSendings.Behind;
import org.aftersales.feedback.decision.PastEvents.Past;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.JsonRecords;
import org.jspecify.annotations.Nullable;

/** What a rule would change, before it is published. */
@ApplicationScoped
@Transactional
class SimulationUseCases {

    private static final int MOST = 10_000;

    private final SurveyDecisions decisions;
    private final PastEvents events;
    private final Anticipation anticipation;
    private final EarlierSendings earlier;
    private final DecisionSettings settings;
    private final JsonRecords records;
    private final Clock clock;

    SimulationUseCases(
            SurveyDecisions decisions,
            PastEvents events,
            Anticipation anticipation,
            EarlierSendings earlier,
            DecisionSettings settings,
            JsonRecords records,
            Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.anticipation = anticipation;
        this.earlier = earlier;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    /** @param code of which rule it would be the next version; null where it is the first one */
    SimulationView simulate(@Nullable String from, @Nullable String to, @Nullable String code, RuleDocument rule) {
        RuleRules.judge(rule);
        var days = Days.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var since = days.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = days.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var found = decisions.between(since, until, MOST + 1);
        var cut = found.size() > MOST;
        var past = events.of(rule, since, until);
        var stories = stories((cut ? found.subList(0, MOST) : found).reversed());
        stories.putAll(stories(events.decisions(past)));
        var trial = new Trial(rule, past, stories);
        var behind = new Behind(since, cut ? found.get(MOST - 1).decidedAt() : since, trial.told);
        trial.addDecided();
        trial.addEvents();
        if (rule.standing()) {
            var expected = anticipation.of(rule, since, until, stories.values());
            cut = cut || expected.size() == Anticipation.MOST;
            trial.happenings.addAll(expected);
        }
        trial.happenings.addAll(earlier.sentTo(trial.customers(), rule, behind));
        var counted = earlier.counted(rule, code, behind);
        return trial.run(cut, new Simulation(rule, settings, events.ahead(rule, since, until), counted));
    }

    /** The decisions about each invitation, the first one first. */
    static Map<UUID, List<SurveyDecision>> stories(List<SurveyDecision> oldestFirst) {
        var stories = new LinkedHashMap<UUID, List<SurveyDecision>>();
        for (var decided : oldestFirst) {
            stories.computeIfAbsent(decided.invitationId(), _ -> new ArrayList<>())
                    .add(decided);
        }
        return stories;
    }

    private @Nullable Facts facts(SurveyDecision decided) {
        var facts = decided.facts();
        return facts == null ? null : records.read(facts, Facts.class);
    }

    /** A rule beside what was decided. */
    private final class Trial {

        private final RuleDocument rule;
        private final Past past;
        private final Map<UUID, List<SurveyDecision>> stories;
        private final Set<UUID> told;
        private final List<Happening> happenings = new ArrayList<>();
        private final List<List<SurveyDecision>> dropped = new ArrayList<>();
        private int presumed;

        private Trial(RuleDocument rule, Past past, Map<UUID, List<SurveyDecision>> stories) {
            this.rule = rule;
            this.past = past;
            this.stories = stories;
            this.told = past.invitations();
        }

        /** What others have sent, and what was decided about happenings that are not kept. */
        private void addDecided() {
            stories.forEach((invitation, story) -> {
                if (!told.contains(invitation)) decided(story).ifPresent(happenings::add);
            });
        }

        /** Empty where the rule changes nothing, and where it has other moments of its own. */
        private Optional<Happening> decided(List<SurveyDecision> story) {
            var first = story.getFirst();
            var last = story.getLast();
            var own = rule.asksAbout(first.trigger(), first.occasion()) && first.facts() != null;
            if (own && rule.standing()) return Optional.empty();
            if (own) return Optional.of(decided(first, rule.surveyFor(first.occasion()), true));
            return last.decision() == Decision.SEND
                    ? Optional.of(decided(last, last.survey(), false))
                    : Optional.empty();
        }

        private Happening decided(SurveyDecision decided, String survey, boolean own) {
            var facts = facts(decided);
            return new Happening(
                    decided.invitationId(),
                    decided.customerId(),
                    survey,
                    decided.decidedAt(),
                    own,
                    facts == null ? Facts.NONE : facts);
        }

        /** What is kept of what has happened, when the rule asks about it; what is yet to come is left out. */
        private void addEvents() {
            var now = clock.instant();
            for (var subject : past.subjects()) {
                var due = PastEvent.due(subject, rule);
                if (due.isEmpty()) drop(subject);
                else if (!due.get().at().isAfter(now)) add(subject, due.get());
            }
        }

        private void drop(List<PastEvent> subject) {
            subject.stream()
                    .flatMap(event -> event.invitations().stream())
                    .distinct()
                    .filter(stories::containsKey)
                    .forEach(invitation -> dropped.add(stories.getOrDefault(invitation, List.of())));
        }

        private void add(List<PastEvent> subject, PastEvent.Due due) {
            var invitation = PastEvents.decided(subject, stories);
            var facts = invitation == null
                    ? null
                    : facts(stories.getOrDefault(invitation, List.of()).getFirst());
            if (facts == null) presumed++;
            happenings.add(events.happening(due, invitation == null ? UUID.randomUUID() : invitation, rule, facts));
        }

        private Set<UUID> customers() {
            return happenings.stream()
                    .filter(Happening::own)
                    .map(Happening::customer)
                    .collect(Collectors.toSet());
        }

        private SimulationView run(boolean cut, Simulation simulation) {
            var counts = new Comparison();
            var seen = new HashSet<UUID>();
            var judged = simulation.run(happenings);
            for (var each : judged) {
                var invitation = each.happening().invitation();
                counts.add(stories.getOrDefault(invitation, List.of()), each.verdict());
                seen.add(invitation);
            }
            dropped.forEach(counts::addDropped);
            if (rule.standing()) {
                stories.values().stream()
                        .filter(story -> story.getFirst().trigger() == rule.event())
                        .filter(story -> !seen.contains(story.getFirst().invitationId()))
                        .forEach(counts::addDropped);
            }
            return counts.view(judged.size(), cut || past.cut(), past.from(), presumed);
        }
    }
}
