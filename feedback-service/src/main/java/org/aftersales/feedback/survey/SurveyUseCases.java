package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.aftersales.feedback.decision.AppliedRule;
import org.aftersales.feedback.decision.Happened;
import org.aftersales.feedback.decision.HappeningUseCases;
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
    private final HappeningUseCases happenings;
    private final Inviting inviting;
    private final Timers timers;
    private final Clock clock;

    SurveyUseCases(
            Invitations invitations,
            RuleUseCases rules,
            HappeningUseCases happenings,
            Inviting inviting,
            Timers timers,
            Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.happenings = happenings;
        this.inviting = inviting;
        this.timers = timers;
        this.clock = clock;
    }

    /** It has happened, but may yet prove otherwise or needs time to be felt: asks after the delay of each rule. */
    @Transactional
    public void askLater(Trigger trigger, Experience about, Ended ended) {
        happenings.happened(happened(trigger, about, ended));
        schedule(waiting(
                trigger,
                about,
                ended,
                (due, rule) -> Due.after(ended, ended.at().plus(rule.delay()))));
    }

    /**
     * The work is confirmed: asks at once, also when the resolution has not been heard of; by rules that wait for all of
     * their delay, after that.
     *
     * @param outcome as a code
     */
    @Transactional
    public void askNow(Experience ticket, String outcome) {
        var ended = Ended.with(outcome, clock.instant());
        happenings.confirmed(happened(Trigger.TICKET_FINISHED, ticket, ended));
        var waiting = waiting(Trigger.TICKET_FINISHED, ticket, ended, (due, rule) -> confirmed(due, rule, ended));
        for (var invitation : waiting) {
            if (rules.applied(invitation.plan().rule()).whole()) schedule(List.of(invitation));
            else inviting.decide(invitation, Reason.TICKET_CLOSED);
        }
    }

    /** There is nothing to ask about: the work goes on or is given up, or the unit is not theirs any more. */
    @Transactional
    public void doNotAsk(Trigger trigger, UUID subjectId) {
        happenings.calledOff(trigger, subjectId);
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

    private static Due confirmed(Due due, AppliedRule rule, Ended ended) {
        return rule.whole()
                ? due.confirmed(ended)
                : due.confirmed(ended, ended.at().plus(rule.delay()));
    }

    private static Happened happened(Trigger trigger, Experience about, Ended ended) {
        return new Happened(
                trigger,
                about.subjectId(),
                about.occasion(),
                about.customerId(),
                ended.at(),
                ended.unattended(),
                ended.outcome());
    }

    private void schedule(List<Invitation> waiting) {
        for (var invitation : waiting) {
            timers.schedule(DUE, invitation.key(), invitation.due().at());
        }
    }

    /**
     * By the rules that held when it was heard of first; those that came later ask about what happens later.
     *
     * @param coming when it is due, by what was known of that and by the rule
     */
    private List<Invitation> waiting(
            Trigger trigger, Experience about, Ended ended, BiFunction<Due, AppliedRule, Due> coming) {
        var known = invitations.lockAbout(about.subjectId(), trigger);
        for (var invitation : known) {
            var rule = rules.applied(invitation.plan().rule());
            invitation.planAgain(due -> coming.apply(due, rule));
        }
        var all = known.isEmpty() ? planned(trigger, about, ended, coming) : known;
        return all.stream()
                .filter(invitation -> invitation.status().isWaiting())
                .toList();
    }

    private List<Invitation> planned(
            Trigger trigger, Experience about, Ended ended, BiFunction<Due, AppliedRule, Due> coming) {
        var planned = new ArrayList<Invitation>();
        for (var rule : rules.asking(trigger, about.occasion())) {
            var id = new InvitationId(Uuids.v7(clock));
            var at = ended.at().plus(rule.delay());
            var invitation = Invitation.plan(id, about, Plan.once(trigger, rule.ref()), at);
            invitation.planAgain(due -> coming.apply(due, rule));
            invitations.add(invitation);
            planned.add(invitation);
        }
        return planned;
    }
}
