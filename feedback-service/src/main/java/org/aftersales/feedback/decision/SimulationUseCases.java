package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final DecisionSettings settings;
    private final JsonRecords records;
    private final Clock clock;

    SimulationUseCases(SurveyDecisions decisions, DecisionSettings settings, JsonRecords records, Clock clock) {
        this.decisions = decisions;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    SimulationView simulate(@Nullable String from, @Nullable String to, RuleDocument rule) {
        RuleRules.judge(rule);
        var days = Days.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var found = decisions.between(
                days.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                days.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                MOST + 1);
        var cut = found.size() > MOST;
        var stories = stories(cut ? found.subList(0, MOST) : found);
        var happenings = stories.values().stream()
                .flatMap(story -> happening(story, rule))
                .toList();
        return view(cut, stories, new Simulation(rule, settings).run(happenings));
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

    private Stream<Happening> happening(List<SurveyDecision> story, RuleDocument rule) {
        var first = story.getFirst();
        var last = story.getLast();
        var own = rule.asksAbout(first.trigger(), first.occasion()) && first.facts() != null;
        if (own) return Stream.of(happening(first, rule.surveyFor(first.occasion()), true));
        return last.decision() == Decision.SEND ? Stream.of(happening(last, last.survey(), false)) : Stream.empty();
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

    private static SimulationView view(boolean cut, Map<UUID, List<SurveyDecision>> stories, List<Judged> judged) {
        var decided = new TreeMap<String, Integer>();
        var simulated = new TreeMap<String, Integer>();
        int more = 0;
        int fewer = 0;
        for (var each : judged) {
            var last = stories.get(each.happening().invitation()).getLast();
            var reason = each.verdict().reason();
            decided.merge(last.decision() + " " + last.reason().code(), 1, Integer::sum);
            simulated.merge(
                    each.verdict().decision() + (reason == null ? " due" : " " + reason.code()), 1, Integer::sum);
            boolean was = last.decision() == Decision.SEND;
            boolean would = each.verdict().decision() == Decision.SEND;
            if (would && !was) more++;
            if (was && !would) fewer++;
        }
        return new SimulationView(judged.size(), cut, decided, simulated, more, fewer);
    }
}
