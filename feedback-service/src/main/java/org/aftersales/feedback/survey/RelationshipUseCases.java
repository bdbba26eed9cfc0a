package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.decision.RuleRef;
import org.aftersales.feedback.decision.RuleUseCases;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.ownership.Anniversary;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.timer.Timers;

/** When customers are asked about all of it, with nothing having happened: by how long they have been customers. */
@ApplicationScoped
class RelationshipUseCases {

    /** Customers in one transaction, and those who became customers at the same moment as the last one. */
    private static final int AT_ONCE = 500;

    private final Invitations invitations;
    private final RuleUseCases rules;
    private final OwnershipUseCases owners;
    private final Timers timers;
    private final Clock clock;

    RelationshipUseCases(
            Invitations invitations, RuleUseCases rules, OwnershipUseCases owners, Timers timers, Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.owners = owners;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Plans to ask whoever has been a customer for so long by now, and comes again: at once where there are more, and no
     * more once another version holds. What was missed while nothing ran is made up for. Whom the version before has asked
     * in the moment in which this one was published is not asked twice: instances' clocks are not quite the same.
     *
     * @param after who was so before was asked before, or became so before there was the rule
     */
    @Transactional
    void ask(UUID ruleId, Instant after) {
        var rule = rules.standing(ruleId);
        var ended = rule.endedAt();
        var until = ended == null ? clock.instant() : ended;
        var found = owners.anniversaries(rule.recurrence(), after, until, AT_ONCE);
        found.forEach(customer -> plan(rule.ref(), customer));
        if (found.size() >= AT_ONCE) comeAgain(ruleId, found.getLast().at());
        else if (ended == null) comeAgain(ruleId, until);
    }

    private void comeAgain(UUID ruleId, Instant covered) {
        timers.schedule(RuleUseCases.STANDING, ruleId, covered.plus(RuleUseCases.ROUND));
    }

    private void plan(RuleRef rule, Anniversary customer) {
        var plan = new Plan(Trigger.CUSTOMER_SINCE, rule, customer.at());
        if (invitations.isPlanned(customer.customerId(), plan)) return;

        var id = new InvitationId(Uuids.v7(clock));
        var invitation = Invitation.plan(id, about(customer), plan, customer.at());
        invitations.add(invitation);
        timers.schedule(SurveyUseCases.DUE, invitation.key(), customer.at());
    }

    private static Experience about(Anniversary customer) {
        return new Experience(
                SubjectKind.CUSTOMER,
                customer.customerId(),
                null,
                Occasion.RELATIONSHIP,
                customer.customerId(),
                customer.retailerId(),
                null,
                null);
    }
}
