package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.aftersales.feedback.ownership.Anniversary;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.survey.Occasion;

/** Whom a rule would have asked by how long they have been customers, in place of whom such rules have asked. */
@ApplicationScoped
class Anticipation {

    static final int MOST = 2_000;

    private final OwnershipUseCases owners;
    private final FactFinder finder;

    Anticipation(OwnershipUseCases owners, FactFinder finder) {
        this.owners = owners;
        this.finder = finder;
    }

    /**
     * The moments of each customer from {@code from} on and before {@code until}, of no more than 2 000 customers, the
     * earliest.
     *
     * @param stories what was decided in that time; a moment takes the place of the customer's next one so decided
     */
    List<Happening> of(RuleDocument rule, Instant from, Instant until, Collection<List<SurveyDecision>> stories) {
        var replaced = replaced(stories);
        return owners.anniversaries(rule.recurrence(), from.minusNanos(1_000), until.minusNanos(1_000), MOST).stream()
                .limit(MOST)
                .map(customer -> happening(rule, customer, replaced))
                .toList();
    }

    private static Map<UUID, Deque<UUID>> replaced(Collection<List<SurveyDecision>> stories) {
        var replaced = new HashMap<UUID, Deque<UUID>>();
        for (var story : stories) {
            var first = story.getFirst();
            if (first.trigger() != Trigger.CUSTOMER_SINCE) continue;
            replaced.computeIfAbsent(first.customerId(), _ -> new ArrayDeque<>())
                    .add(first.invitationId());
        }
        return replaced;
    }

    private Happening happening(RuleDocument rule, Anniversary customer, Map<UUID, Deque<UUID>> replaced) {
        var id = customer.customerId();
        var known = replaced.getOrDefault(id, new ArrayDeque<>()).poll();
        var survey = rule.surveyFor(Occasion.RELATIONSHIP);
        var facts = finder.presume(id, rule, survey, customer.at());
        return new Happening(known == null ? UUID.randomUUID() : known, id, survey, customer.at(), true, facts);
    }
}
