package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.feedback.decision.Ask;
import org.aftersales.feedback.decision.DecisionUseCases;
import org.aftersales.feedback.decision.Outcome;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.decision.RuleUseCases;
import org.aftersales.feedback.delivery.Channel;
import org.aftersales.feedback.delivery.DeliveryUseCases;
import org.aftersales.feedback.delivery.Telling;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.timer.Timers;

/** Does what was decided, and what follows from having asked. */
@ApplicationScoped
class Inviting {

    static final String EXPIRY = "survey-expiry";
    static final String REMINDER = "survey-reminder";

    private final Invitations invitations;
    private final DecisionUseCases decisions;
    private final RuleUseCases rules;
    private final TemplateUseCases templates;
    private final Arrivals arrivals;
    private final DeliveryUseCases deliveries;
    private final Timers timers;
    private final SurveySettings settings;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            DecisionUseCases decisions,
            RuleUseCases rules,
            TemplateUseCases templates,
            Arrivals arrivals,
            DeliveryUseCases deliveries,
            Timers timers,
            SurveySettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.decisions = decisions;
        this.rules = rules;
        this.templates = templates;
        this.arrivals = arrivals;
        this.deliveries = deliveries;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param invitation one that waits, locked or new */
    void decide(Invitation invitation, Reason cause) {
        var now = clock.instant();
        var outcome = decisions.decide(ask(invitation, cause));
        var until = outcome.until();
        if (until != null) {
            invitation.defer(outcome.reason(), now, until);
            timers.schedule(SurveyUseCases.DUE, invitation.key(), until);
            return;
        }
        switch (outcome.decision()) {
            case SEND -> send(invitation, outcome, now);
            case SUPPRESS -> invitation.suppress(outcome.reason(), now);
            case DEFER -> throw new IllegalStateException("deferred without end");
        }
    }

    /**
     * The time to answer is over; an answer that came in time stays. Answers whether late ones are still taken: it then
     * comes back when they are not.
     */
    @Transactional
    boolean expire(InvitationId id) {
        var now = clock.instant();
        var invitation = invitations.lock(id);
        invitation.end(InvitationStatus.EXPIRED, now);
        if (!invitation.isOpen(settings.lateWithin(), now)) return false;

        timers.schedule(EXPIRY, id.value(), invitation.sent().expiresAt().plus(settings.lateWithin()));
        return true;
    }

    /**
     * Whoever was erased or takes their consent back meanwhile is left in peace, for good; whoever complains, until the
     * reminder after this one. Outside the hours in which people are asked it waits for those.
     */
    @Transactional
    void remind(InvitationId id) {
        var invitation = invitations.lock(id);
        var customer = invitation.about().customerId();
        var rule = invitation.plan().rule();
        var reminders = rules.reminders(rule);
        if (reminders.isEmpty() || !decisions.mayStillBeAsked(customer)) return;
        var now = clock.instant();
        var opensAt = rules.opensAt(rule, now);
        if (opensAt.isAfter(now)) {
            remindAt(invitation, opensAt);
            return;
        }
        boolean leave = decisions.isToBeLeftAlone(customer);
        if (!leave && !invitation.remind(reminders.get().most(), now)) return;

        scheduleReminder(invitation, now);
        if (!leave) tell(invitation);
    }

    private static Ask ask(Invitation invitation, Reason cause) {
        var about = invitation.about();
        var plan = invitation.plan();
        return new Ask(
                invitation.key(),
                about.customerId(),
                plan.trigger(),
                about.occasion(),
                plan.rule(),
                about.complaintId(),
                invitation.due().planned(),
                invitation.due().unattended(),
                invitation.due().outcome(),
                cause);
    }

    private void send(Invitation invitation, Outcome outcome, Instant now) {
        var survey = templates.offered(outcome.survey()).orElseThrow();
        var zone = rules.zone(invitation.plan().rule(), settings.expiryZone());
        var until = LocalDayEnd.of(now.plus(settings.answerWithin()), zone);
        var way = tell(invitation).map(Way::of).orElse(Way.LINK);
        invitation.send(outcome.reason(), Sending.of(survey.ref(), now, until, outcome.samplingPercent()), way);
        timers.schedule(EXPIRY, invitation.key(), until);
        scheduleReminder(invitation, now);
        arrivals.expect(invitation, way);
    }

    /** On its way once the transaction is there; answers which way that is. */
    private Optional<Channel> tell(Invitation invitation) {
        var ways = rules.channels(invitation.plan().rule());
        return deliveries.tell(
                new Telling(invitation.key(), invitation.about().customerId(), invitation.reminders(), ways));
    }

    private void scheduleReminder(Invitation invitation, Instant now) {
        rules.reminders(invitation.plan().rule()).ifPresent(reminders -> {
            remindAt(invitation, now.plus(Duration.ofDays(reminders.everyDays())));
        });
    }

    private void remindAt(Invitation invitation, Instant at) {
        if (invitation.isAnswerable(at)) timers.schedule(REMINDER, invitation.key(), at);
    }
}
