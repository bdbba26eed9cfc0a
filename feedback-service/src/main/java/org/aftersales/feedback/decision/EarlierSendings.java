package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.jspecify.annotations.Nullable;

/** What was sent before a dry run: it says whom a rule would have asked after that, and how many. */
@ApplicationScoped
class EarlierSendings {

    private final SurveyDecisions decisions;
    private final DecisionSettings settings;
    private final SentCounts counts;

    EarlierSendings(SurveyDecisions decisions, DecisionSettings settings, SentCounts counts) {
        this.decisions = decisions;
        this.settings = settings;
        this.counts = counts;
    }

    /**
     * What a dry run has behind it.
     *
     * @param since when its days begin
     * @param known from when on all that was sent is looked at one by one
     * @param tried the invitations that it decides anew
     */
    record Behind(Instant since, Instant known, Set<UUID> tried) {}

    /** @param code of which rule it would be the next version; null where it is the first one */
    SentBefore counted(RuleDocument rule, @Nullable String code, Behind behind) {
        var quota = rule.quota();
        var all = settings.monthlyBudget().isEmpty()
                ? SentHours.NONE
                : counts.hours(null, SentCounts.month(behind.since()), behind);
        var own = quota == null || code == null
                ? SentHours.NONE
                : counts.hours(code, behind.since().minus(Duration.ofDays(quota.days())), behind);
        return new SentBefore(behind.known(), all, own);
    }

    /** What keeps these customers from being asked again, by the ceiling or by the quarantine of the rule. */
    List<Happening> sentTo(Set<UUID> customers, RuleDocument rule, Behind behind) {
        if (customers.isEmpty()) return List.of();
        var quarantine = rule.quarantineDays() == null ? 0 : rule.quarantineDays();
        var from = behind.since().minus(Duration.ofDays(Math.max(settings.ceilingDays(), quarantine)));
        return decisions.sentTo(customers, from, behind.known()).stream()
                .filter(sent -> !behind.tried().contains(sent.invitationId()))
                .map(sent -> new Happening(
                        sent.invitationId(), sent.customerId(), sent.survey(), sent.decidedAt(), false, Facts.NONE))
                .toList();
    }
}
