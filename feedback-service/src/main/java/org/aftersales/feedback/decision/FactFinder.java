package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.customer.Reach;
import org.aftersales.feedback.delivery.DeliveryUseCases;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.tx.Turns;
import org.jspecify.annotations.Nullable;

/** Looks up what a decision looks at, one decision about a person after the other. */
@ApplicationScoped
class FactFinder {

    private final SurveyDecisions decisions;
    private final SentCounts counts;
    private final CustomerUseCases customers;
    private final ComplaintUseCases complaints;
    private final OriginUseCases origins;
    private final DeliveryUseCases deliveries;
    private final DecisionSettings settings;
    private final Turns turns;

    FactFinder(
            SurveyDecisions decisions,
            SentCounts counts,
            CustomerUseCases customers,
            ComplaintUseCases complaints,
            OriginUseCases origins,
            DeliveryUseCases deliveries,
            DecisionSettings settings,
            Turns turns) {
        this.decisions = decisions;
        this.counts = counts;
        this.customers = customers;
        this.complaints = complaints;
        this.origins = origins;
        this.deliveries = deliveries;
        this.settings = settings;
        this.turns = turns;
    }

    Facts find(Ask ask, RuleDocument rule, String survey, Instant now) {
        takeTurns(ask, rule);
        var reach = customers.reach(ask.customerId()); // as it is now that nobody else decides about them
        return new Facts(
                ask.plannedFor(),
                consent(reach),
                reach.linked(),
                reachable(ask.customerId(), rule, reach.linked()),
                rule.opensAt(now, settings.windowZone()),
                reach.erased(),
                complaints.anyUnresolvedOf(reach.customers()),
                origins.isStaff(reach.person()),
                ask.unattended(),
                ask.outcome(),
                askedOftenUntil(ask.occasion(), reach, now),
                askedRecentlyUntil(rule, survey, reach, now),
                Sample.bucket(reach.person(), survey, now),
                rule.percent(),
                quotaUsed(ask.rule(), rule, now),
                budgetUsed(now));
    }

    /** As far as it is known now, of a moment that may be long ago; what was sent by then is not looked at. */
    Facts presume(UUID customer, RuleDocument rule, String survey, Instant then) {
        var reach = customers.reach(customer);
        return new Facts(
                then,
                consent(reach),
                reach.linked(),
                reachable(customer, rule, reach.linked()),
                then,
                reach.erased(),
                complaints.anyUnresolvedOf(reach.customers()),
                origins.isStaff(reach.person()),
                false,
                null,
                null,
                null,
                Sample.bucket(reach.person(), survey, then),
                rule.percent(),
                0,
                0);
    }

    /** Whether a person has a complaint that is open, at whichever retailer, or is of the staff. */
    boolean isToBeLeftAlone(UUID customer) {
        var reach = customers.reach(customer);
        return complaints.anyUnresolvedOf(reach.customers()) || origins.isStaff(reach.person());
    }

    /** Whoever counts what was sent must not count at the same moment as another: always in this order. */
    private void takeTurns(Ask ask, RuleDocument rule) {
        customers.takeTurn(ask.customerId());
        if (rule.quota() != null) turns.take("survey quota " + ask.rule().code());
        if (settings.monthlyBudget().isPresent()) turns.take("survey budget");
    }

    /**
     * Whether a customer has an app, or a way of the rule leads to them now. Looked up for rules that ask for it alone: it
     * opens sealed addresses.
     */
    @Nullable
    Boolean reachable(UUID customer, RuleDocument rule, boolean linked) {
        if (!Boolean.TRUE.equals(rule.reachableOnly())) return null;
        return linked || deliveries.leadsTo(customer, rule.ways());
    }

    private static Consent consent(Reach reach) {
        var told = reach.surveyConsent();
        if (told == null) return Consent.UNKNOWN;
        return told ? Consent.GRANTED : Consent.REFUSED;
    }

    /**
     * The recovery from a complaint is asked about whatever else there was: it is what the person waits for. The relationship
     * goes before work: the places for which it waits are its own.
     */
    private @Nullable Instant askedOftenUntil(Occasion occasion, Reach reach, Instant now) {
        if (occasion == Occasion.COMPLAINT_RECOVERY) return null;
        var days = Duration.ofDays(settings.ceilingDays());
        var ahead = occasion == Occasion.RELATIONSHIP
                ? List.<Instant>of()
                : decisions.putOff(reach.customers(), Occasion.RELATIONSHIP, now.minus(Wait.TIMERS_ARE_LATE));
        int places = settings.ceiling() - ahead.size();
        if (places < 1) return ahead.getLast().plus(days);

        return decisions
                .nthLatest(reach.customers(), places, now.minus(days))
                .map(sent -> sent.plus(days))
                .orElse(null);
    }

    private @Nullable Instant askedRecentlyUntil(RuleDocument rule, String survey, Reach reach, Instant now) {
        var quarantine = rule.quarantineDays();
        if (quarantine == null) return null;
        var days = Duration.ofDays(quarantine);
        return decisions
                .latest(reach.customers(), survey, now.minus(days))
                .map(sent -> sent.plus(days))
                .orElse(null);
    }

    private long quotaUsed(RuleRef ref, RuleDocument rule, Instant now) {
        var quota = rule.quota();
        return quota == null ? 0 : counts.by(ref, now.minus(Duration.ofDays(quota.days())));
    }

    private long budgetUsed(Instant now) {
        if (settings.monthlyBudget().isEmpty()) return 0;
        return counts.all(SentCounts.month(now).minusNanos(1_000));
    }
}
