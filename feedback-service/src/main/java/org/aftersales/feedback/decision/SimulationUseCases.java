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
import java.util.UUID;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.aftersales.feedback.decision.Simulation.Judged;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.JsonRecords;
import org.jspecify.annotations.Nullable;

/** What a rule would change, before it is published. */
@ApplicationScoped
@Transactional
class SimulationUseCases {

    private static final int MOST = 10_000;

    private final SurveyDecisions decisions;
    private final Anticipation anticipation;
    private final DecisionSettings settings;
    private final JsonRecords records;
    private final Clock clock;

    SimulationUseCases(
            SurveyDecisions decisions,
            Anticipation anticipation,
            DecisionSettings settings,
            JsonRecords records,
            Clock clock) {
        this.decisions = decisions;
        this.anticipation = anticipation;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    SimulationView simulate(@Nullable String from, @Nullable String to, RuleDocument rule) {
        RuleRules.judge(rule);
        var days = Days.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var since = days.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = days.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var found = decisions.between(since, until, MOST + 1);
        var cut = found.size() > MOST;
        var stories = stories(cut ? found.subList(0, MOST) : found);
        var happenings = new ArrayList<Happening>();
        stories.values().forEach(story -> happening(story, rule).ifPresent(happenings::add));
        if (rule.standing()) {
            var expected = anticipation.of(rule, since, until, stories.values());
            cut = cut || expected.size() == Anticipation.MOST;
            happenings.addAll(expected);
        }
        return view(cut, stories, rule, new Simulation(rule, settings).run(happenings));
    }

    /** The decisions about each invitation, the first one first. */
    private static Map<UUID, List<SurveyDecision>> stories(List<SurveyDecision> newestFirst) {
        var stories = new LinkedHashMap<UUID, List<SurveyDecision>>();
        for (var decided : newestFirst.reversed()) {
            stories.computeIfAbsent(decided.invitationId(), _ -> new ArrayList<>())
                    .add(decided);
        }
        return stories;
    }

    /** Empty where the rule changes nothing, and where it has other moments of its own. */
    private Optional<Happening> happening(List<SurveyDecision> story, RuleDocument rule) {
        var first = story.getFirst();
        var last = story.getLast();
        var own = rule.asksAbout(first.trigger(), first.occasion()) && first.facts() != null;
        if (own && rule.standing()) return Optional.empty();
        if (own) return Optional.of(happening(first, rule.surveyFor(first.occasion()), true));
        return last.decision() == Decision.SEND ? Optional.of(happening(last, last.survey(), false)) : Optional.empty();
    }

    private Happening happening(SurveyDecision decided, String survey, boolean own) {
        var facts = decided.facts();
        return new Happening(
                decided.invitationId(),
                decided.customerId(),
                survey,
                decided.decidedAt(),
                own,
                facts == null ? Facts.NONE : records.read(facts, Facts.class));
    }

    private static SimulationView view(
            boolean cut, Map<UUID, List<SurveyDecision>> stories, RuleDocument rule, List<Judged> judged) {
        var counts = new Comparison();
        var seen = new HashSet<UUID>();
        for (var each : judged) {
            var invitation = each.happening().invitation();
            counts.add(stories.getOrDefault(invitation, List.of()), each.verdict());
            seen.add(invitation);
        }
        if (rule.standing()) {
            stories.values().stream()
                    .filter(story -> story.getFirst().trigger() == rule.event())
                    .filter(story -> !seen.contains(story.getFirst().invitationId()))
                    .forEach(counts::addDropped);
        }
        return counts.view(judged.size(), cut);
    }
}
