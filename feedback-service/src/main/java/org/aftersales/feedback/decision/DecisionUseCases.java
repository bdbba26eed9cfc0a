package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.compensation.GivenUseCases;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.decision.SurveyDecision.Judgement;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tx.JsonRecords;
import org.jspecify.annotations.Nullable;

/** Decides whether somebody is asked, and remembers why. */
@ApplicationScoped
@Transactional
public class DecisionUseCases {

    /** How soon it is looked again whether a compensation was confirmed. */
    private static final Duration SOON = Duration.ofDays(1);

    private final RuleUseCases rules;
    private final TemplateUseCases templates;
    private final FactFinder finder;
    private final CustomerUseCases customers;
    private final GivenUseCases compensations;
    private final AskedIncidents askedIncidents;
    private final SurveyDecisions decisions;
    private final DecisionSettings settings;
    private final JsonRecords records;
    private final Clock clock;

    DecisionUseCases(
            RuleUseCases rules,
            TemplateUseCases templates,
            FactFinder finder,
            CustomerUseCases customers,
            GivenUseCases compensations,
            AskedIncidents askedIncidents,
            SurveyDecisions decisions,
            DecisionSettings settings,
            JsonRecords records,
            Clock clock) {
        this.rules = rules;
        this.templates = templates;
        this.finder = finder;
        this.customers = customers;
        this.compensations = compensations;
        this.askedIncidents = askedIncidents;
        this.decisions = decisions;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    /** Decides now, and keeps what it was decided by: of two decisions about a person, the second knows the first. */
    public Outcome decide(Ask ask) {
        var now = clock.instant();
        var rule = rules.document(ask.rule());
        var survey = rule.surveyFor(ask.occasion());
        var facts = finder.find(ask, rule, survey, now);
        var verdict = templates.offered(survey).isPresent()
                ? aboutComplaint(ask, rule, Gates.judge(rule, facts, budget(), now), now)
                : new Verdict(Decision.SUPPRESS, null, Reason.NO_SURVEY, null);
        var decided =
                SurveyDecision.of(Uuids.v7(clock), ask, survey, new Judgement(verdict, records.write(facts)), now);
        decisions.persistAndFlush(decided);
        return new Outcome(decided.decision(), decided.reason(), survey, rule.percent(), verdict.until());
    }

    /**
     * What happened is asked about once. Whoever was to be given something for it is asked whether that helped when they have
     * it, or when it takes too long.
     */
    private Verdict aboutComplaint(Ask ask, RuleDocument rule, Verdict verdict, Instant now) {
        var complaint = ask.complaintId();
        if (complaint == null || verdict.decision() != Decision.SEND) return verdict;
        if (askedIncidents.contain(ask)) return Verdict.suppress(Gate.NEVER, Reason.ASKED_ALREADY);
        var again = now.plus(SOON);
        boolean waits = !again.isAfter(ask.plannedFor().plus(rule.patience())) && compensations.isUnderway(complaint);
        return waits ? Verdict.defer(Gate.NEVER, Reason.COMPENSATION_UNDERWAY, again) : verdict;
    }

    /** Whether what was asked for may be asked for again: not of whoever was erased or does not allow it any more. */
    public boolean mayStillBeAsked(UUID customerId) {
        var reach = customers.reach(customerId);
        return !reach.erased() && !Boolean.FALSE.equals(reach.surveyConsent());
    }

    /** Whether nobody is to remind them now: while a complaint of theirs is open, or as they work here. */
    public boolean isToBeLeftAlone(UUID customerId) {
        return finder.isToBeLeftAlone(customerId);
    }

    /** All that was decided about an invitation, the first decision first. */
    public List<Explained> explain(UUID invitation) {
        return decisions.about(invitation).stream()
                .map(decided -> decided.explained(read(decided)))
                .toList();
    }

    /** All that was decided about customers, the first decision first. */
    public List<Explained> of(Set<UUID> customers) {
        if (customers.isEmpty()) return List.of();
        return decisions.ofCustomers(customers).stream()
                .map(decided -> decided.explained(read(decided)))
                .toList();
    }

    private @Nullable Facts read(SurveyDecision decided) {
        return Optional.ofNullable(decided.facts())
                .map(text -> records.read(text, Facts.class))
                .orElse(null);
    }

    private @Nullable Long budget() {
        return settings.monthlyBudget().orElse(null);
    }
}
