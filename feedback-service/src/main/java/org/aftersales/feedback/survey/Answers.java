package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.feedback.complaint.BadExperience;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.problem.NotFound;

/** What becomes of an answer, once the tenant and the invitation are known. */
@ApplicationScoped
class Answers {

    private final Invitations invitations;
    private final TemplateUseCases templates;
    private final Responses responses;
    private final ResponseAnswers given;
    private final Comments comments;
    private final Tallies tallies;
    private final ComplaintUseCases complaints;
    private final Clock clock;

    Answers(
            Invitations invitations,
            TemplateUseCases templates,
            Responses responses,
            ResponseAnswers given,
            Comments comments,
            Tallies tallies,
            ComplaintUseCases complaints,
            Clock clock) {
        this.invitations = invitations;
        this.templates = templates;
        this.responses = responses;
        this.given = given;
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

        var reference = invitation.about().number();
        var survey = templates.document(invitation.sent().template());
        return new Question(survey, reference == null ? "" : reference, answered);
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
        given.keep(invitation.id(), submission);
        comments.keep(invitation.id(), submission);
        tallies.answered(invitation, submission, now);
        submission.scores().ifPresent(scores -> hear(invitation.about(), scores));
        return new Receipt(submission
                .badExperience()
                .map(scores -> complain(invitation, scores))
                .orElse(null));
    }

    /** Who is asked about a complaint judges that one; a product or a claim tells nothing of what went wrong. */
    private void hear(Experience about, Scores scores) {
        switch (about.kind()) {
            case COMPLAINT -> complaints.heardAbout(about.subjectId(), about.customerId(), scores);
            case TICKET -> complaints.heardAgain(about.customerId(), scores);
            case UNIT, CLAIM -> {}
        }
    }

    private String complain(Invitation invitation, Scores scores) {
        var about = invitation.about();
        return complaints.open(
                new BadExperience(invitation.key(), about.ticketId(), about.customerId(), about.retailerId(), scores));
    }
}
