package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.timer.Timers;

/** When somebody is asked about finished work, and when not. */
@ApplicationScoped
public class SurveyUseCases {

    static final String DUE = "survey-due";
    static final String EXPIRY = "survey-expiry";

    private final Invitations invitations;
    private final ComplaintUseCases complaints;
    private final TemplateUseCases templates;
    private final Tallies tallies;
    private final Timers timers;
    private final SurveySettings settings;
    private final Clock clock;

    SurveyUseCases(
            Invitations invitations,
            ComplaintUseCases complaints,
            TemplateUseCases templates,
            Tallies tallies,
            Timers timers,
            SurveySettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.complaints = complaints;
        this.templates = templates;
        this.tallies = tallies;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The work is done but may yet prove not to hold: asks after a delay. */
    @Transactional
    public void askLater(Experience about, Instant resolvedAt) {
        var dueAt = resolvedAt.plus(settings.delay());
        undecided(about, dueAt).ifPresent(invitation -> timers.schedule(DUE, invitation.key(), dueAt));
    }

    /** The work is confirmed: asks at once, also when the resolution has not been heard of. */
    @Transactional
    public void askNow(Experience about) {
        undecided(about, clock.instant()).ifPresent(invitation -> decide(invitation, DecisionReason.TICKET_CLOSED));
    }

    /** The work goes on, or is given up: nobody is asked about it before it is finished again. */
    @Transactional
    public void doNotAsk(UUID ticketId) {
        invitations.lockAbout(ticketId).filter(Invitation::isWaiting).ifPresent(Invitation::cancel);
    }

    /** The delay is over; what was decided or cancelled meanwhile stays so. */
    @Transactional
    void fellDue(InvitationId id) {
        var invitation = invitations.lock(id);
        if (invitation.isWaiting()) decide(invitation, DecisionReason.DUE);
    }

    @Transactional
    void expire(InvitationId id) {
        invitations.lock(id).expire();
    }

    private Optional<Invitation> undecided(Experience about, Instant dueAt) {
        var invitation = invitations.lockAbout(about.subjectId()).orElseGet(() -> planned(about, dueAt));
        invitation.planAgain(dueAt);
        return Optional.of(invitation).filter(Invitation::isWaiting);
    }

    private Invitation planned(Experience about, Instant dueAt) {
        var invitation = Invitation.plan(new InvitationId(Uuids.v7(clock)), about, dueAt);
        invitations.add(invitation);
        return invitation;
    }

    private void decide(Invitation invitation, DecisionReason reason) {
        var now = clock.instant();
        // Whoever waits for an answer to a complaint is not asked how satisfied they are.
        if (complaints.anyUnresolvedOf(invitation.about().customerId())) {
            invitation.suppress(DecisionReason.OPEN_COMPLAINT, now);
            return;
        }
        var survey = templates.offered(invitation.about().occasion().template()).orElseThrow();
        var until = now.plus(settings.answerWithin());
        invitation.send(reason, survey.ref(), now, until);
        tallies.asked(invitation.about(), now);
        timers.schedule(EXPIRY, invitation.key(), until);
    }
}
