package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.aftersales.feedback.complaint.BadExperience;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.kit.timer.Timers;

/** Writes an answer down, with all that follows from it. */
@ApplicationScoped
class Recording {

    private final Responses responses;
    private final ResponseAnswers given;
    private final Comments comments;
    private final Drafts drafts;
    private final Tallies tallies;
    private final Arrivals arrivals;
    private final ComplaintUseCases complaints;
    private final Timers timers;
    private final SurveySettings settings;
    private final Clock clock;

    Recording(
            Responses responses,
            ResponseAnswers given,
            Comments comments,
            Drafts drafts,
            Tallies tallies,
            Arrivals arrivals,
            ComplaintUseCases complaints,
            Timers timers,
            SurveySettings settings,
            Clock clock) {
        this.responses = responses;
        this.given = given;
        this.comments = comments;
        this.drafts = drafts;
        this.tallies = tallies;
        this.arrivals = arrivals;
        this.complaints = complaints;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param invitation locked
     * @param way by which the link came that it was answered by
     */
    Receipt record(Invitation invitation, Way way, Submission submission, Instant now) {
        var arrival = arrivals.answered(invitation.id(), way);
        responses.persist(invitation.answer(submission, arrival.now().way(), settings.lateWithin(), now));
        given.keep(invitation.id(), submission);
        if (comments.keep(invitation.id(), submission)) {
            timers.schedule(WordsTimer.KIND, invitation.key(), now.plus(settings.wordsKept()));
        }
        drafts.deleteById(invitation.id());
        tallies.answered(invitation, submission, arrival, now);
        var severity = submission.complaint();
        if (severity.isPresent()) complaints.take(invitation.about().customerId());
        hear(invitation, submission);
        return Receipt.of(
                severity.map(told -> complain(invitation, submission, told)).orElse(null));
    }

    /**
     * Another answer in place of one that was taken back: it counts on the day of the first. A complaint that the first has
     * opened stays, at its worst, and a worse one opens it now; one that it has judged is judged by the last word.
     *
     * @param invitation locked
     */
    Receipt change(Invitation invitation, Submission before, Submission submission, Instant first) {
        var way = arrivals.way(invitation.id());
        responses.persist(invitation.change(submission, way, first, clock.instant()));
        given.keep(invitation.id(), submission);
        if (comments.keep(invitation.id(), submission)) {
            timers.schedule(WordsTimer.KIND, invitation.key(), first.plus(settings.wordsKept()));
        }
        tallies.changed(invitation, way, before, submission, first);
        var severity = submission.complaint();
        if (severity.isPresent()) complaints.take(invitation.about().customerId());
        hear(invitation, submission);
        var known = complaints.changed(invitation.key(), severity.orElse(null), submission.bad());
        return Receipt.of(known.or(() -> severity.map(told -> complain(invitation, submission, told)))
                .orElse(null));
    }

    /**
     * Who is asked about a complaint, or the work complained of, judges that one, and what they had complained of as part of
     * the same; anything else tells nothing.
     */
    private void hear(Invitation invitation, Submission submission) {
        var about = invitation.about();
        var later = submission.later(invitation.id());
        switch (about.kind()) {
            case COMPLAINT ->
                complaints.heardAbout(
                        about.subjectId(), about.customerId(), invitation.sent().sentAt(), later);
            case TICKET -> complaints.heardAgain(about.subjectId(), about.customerId(), later);
            case UNIT, CLAIM, CUSTOMER -> {}
        }
    }

    private String complain(Invitation invitation, Submission submission, Severity severity) {
        var about = invitation.about();
        return complaints.open(new BadExperience(
                invitation.key(),
                about.ticketId(),
                about.unitId(),
                about.complaintId(),
                about.customerId(),
                about.retailerId(),
                severity,
                submission.bad()));
    }
}
