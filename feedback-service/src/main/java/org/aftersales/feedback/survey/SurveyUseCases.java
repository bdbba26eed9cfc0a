package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.decision.AppliedRule;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.decision.RuleUseCases;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.timer.Timers;

/** When somebody is asked about what has happened, and when not any more. */
@ApplicationScoped
public class SurveyUseCases {

    static final String DUE = "survey-due";

    private final Invitations invitations;
    private final RuleUseCases rules;
    private final Inviting inviting;
    private final Timers timers;
    private final Clock clock;

    SurveyUseCases(Invitations invitations, RuleUseCases rules, Inviting inviting, Timers timers, Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.inviting = inviting;
        this.timers = timers;
        this.clock = clock;
    }

    /** It has happened, but may yet prove otherwise or needs time to be felt: asks after the delay of each rule. */
    @Transactional
    public void askLater(Trigger trigger, Experience about, Instant happenedAt) {
        for (var invitation : waiting(trigger, about, happenedAt)) {
            timers.schedule(DUE, invitation.key(), invitation.due().at());
        }
    }

    /** The work is confirmed: asks at once, also when the resolution has not been heard of. */
    @Transactional
    public void askNow(Experience ticket) {
        for (var invitation : waiting(Trigger.TICKET_FINISHED, ticket, clock.instant())) {
            inviting.decide(invitation, Reason.TICKET_CLOSED);
        }
    }

    /** There is nothing to ask about: the work goes on or is given up, or the unit is not theirs any more. */
    @Transactional
    public void doNotAsk(Trigger trigger, UUID subjectId) {
        invitations.lockAbout(subjectId, trigger).stream()
                .filter(invitation -> invitation.status().isWaiting())
                .forEach(invitation -> invitation.end(InvitationStatus.CANCELLED, clock.instant()));
    }

    /** The delay is over; what was decided or cancelled meanwhile stays so. */
    @Transactional
    void fellDue(InvitationId id) {
        var invitation = invitations.lock(id);
        if (invitation.status().isWaiting()) inviting.decide(invitation, Reason.DUE);
    }

    /** By the rules that held when it was heard of first; those that came later ask about what happens later. */
    private List<Invitation> waiting(Trigger trigger, Experience about, Instant happenedAt) {
        var known = invitations.lockAbout(about.subjectId(), trigger);
        known.forEach(invitation -> invitation.planAgain(
                happenedAt.plus(rules.delay(invitation.plan().rule()))));
        var all = known.isEmpty() ? planned(trigger, about, happenedAt) : known;
        return all.stream()
                .filter(invitation -> invitation.status().isWaiting())
                .toList();
    }

    private List<Invitation> planned(Trigger trigger, Experience about, Instant happenedAt) {
        return rules.asking(trigger, about.occasion()).stream()
                .map(rule -> planned(Plan.once(trigger, rule.ref()), about, happenedAt, rule))
                .toList();
    }

    private Invitation planned(Plan plan, Experience about, Instant happenedAt, AppliedRule rule) {
        var id = new InvitationId(Uuids.v7(clock));
        var invitation = Invitation.plan(id, about, plan, happenedAt.plus(rule.delay()));
        invitations.add(invitation);
        return invitation;
    }
}
