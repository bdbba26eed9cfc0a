package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.feedback.complaint.BadExperience;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.kit.problem.NotFound;

/** What becomes of an answer, once the tenant and the invitation are known. */
@ApplicationScoped
class Answers {

    private final Invitations invitations;
    private final Responses responses;
    private final Comments comments;
    private final Tallies tallies;
    private final ComplaintUseCases complaints;
    private final Clock clock;

    Answers(
            Invitations invitations,
            Responses responses,
            Comments comments,
            Tallies tallies,
            ComplaintUseCases complaints,
            Clock clock) {
        this.invitations = invitations;
        this.responses = responses;
        this.comments = comments;
        this.tallies = tallies;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Transactional
    Question question(InvitationId id) {
        var invitation = invitations.get(id);
        var answered = responses.findByIdOptional(id).isPresent();
        if (!answered && !invitation.isAnswerable(clock.instant())) throw new NotFound();

        var ticket = invitation.ticket();
        return new Question(ticket.occasion(), ticket.ticketNumber(), answered);
    }

    @Transactional
    Receipt answer(InvitationId id, Submission submission) {
        var invitation = invitations.lock(id); // of two answers at once, the second finds the first
        return responses
                .findByIdOptional(id)
                .map(response -> receiptOf(response, submission))
                .orElseGet(() -> record(invitation, submission));
    }

    private Receipt receiptOf(Response response, Submission submission) {
        if (!response.isOf(submission)) throw new AnswerUseCases.AlreadyAnswered();

        return new Receipt(complaints.numberOf(response.invitationId().value()).orElse(null));
    }

    private Receipt record(Invitation invitation, Submission submission) {
        var now = clock.instant();
        responses.persist(invitation.answer(submission, now));
        tallies.answered(invitation.ticket(), submission, invitation.sentAt(), now);
        if (submission.comment() != null) comments.keep(invitation.id(), submission.comment());
        return new Receipt(submission.scores().areNegative() ? complain(invitation, submission) : null);
    }

    private String complain(Invitation invitation, Submission submission) {
        var ticket = invitation.ticket();
        return complaints.open(new BadExperience(
                invitation.key(), ticket.ticketId(), ticket.customerId(), ticket.retailerId(), submission.scores()));
    }
}
