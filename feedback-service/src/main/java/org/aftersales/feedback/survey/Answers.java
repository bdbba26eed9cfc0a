package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.reward.RewardUseCases;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.timer.Timers;
import org.jspecify.annotations.Nullable;

/** What becomes of an answer, once the tenant and the invitation are known. */
@ApplicationScoped
@Transactional
class Answers {

    private final Invitations invitations;
    private final TemplateUseCases templates;
    private final Responses responses;
    private final SurveyLinks links;
    private final Drafts drafts;
    private final Arrivals arrivals;
    private final Recording recording;
    private final Changes changes;
    private final ComplaintUseCases complaints;
    private final RewardUseCases rewards;
    private final Timers timers;
    private final SurveySettings settings;
    private final Clock clock;

    Answers(
            Invitations invitations,
            TemplateUseCases templates,
            Responses responses,
            SurveyLinks links,
            Drafts drafts,
            Arrivals arrivals,
            Recording recording,
            Changes changes,
            ComplaintUseCases complaints,
            RewardUseCases rewards,
            Timers timers,
            SurveySettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.templates = templates;
        this.responses = responses;
        this.links = links;
        this.drafts = drafts;
        this.arrivals = arrivals;
        this.recording = recording;
        this.changes = changes;
        this.complaints = complaints;
        this.rewards = rewards;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    Question question(SurveyGate.Entry entry) {
        var id = entry.invitation();
        var invitation = invitations.get(id);
        var answered = invitation.status().isAnswered();
        if (!answered && !isOpen(invitation)) throw new NotFound();

        var reference = invitation.about().number();
        var survey = survey(invitation);
        var begun = entry.way().isTheirs() ? begun(id, answered, survey) : Optional.<Submission>empty();
        return new Question(survey, reference == null ? "" : reference, answered, begun);
    }

    private Optional<Submission> begun(InvitationId id, boolean answered, TemplateDocument survey) {
        return answered ? changes.open(id, survey) : drafts.of(id, survey);
    }

    /**
     * What became of an answer.
     *
     * @param anonymous what was answered, where that is still to be kept apart from whom it came from
     */
    record Taken(@Nullable Receipt receipt, @Nullable Unnamed anonymous) {}

    /**
     * What is told of an anonymous answer: what was asked about what kind of thing.
     *
     * @param way by which it had reached whoever has answered
     */
    record Unnamed(Invitation invitation, Way way) {}

    Taken answer(SurveyGate.Entry entry, Submission submission) {
        var id = entry.invitation();
        var invitation = invitations.lock(id); // of two answers at once, the second finds the first
        if (!links.leadTo(id)) throw new NotFound(); // meanwhile its customer was erased
        if (isOpen(invitation) && survey(invitation).unlinked()) {
            invitation.close(settings.lateWithin(), clock.instant());
            return new Taken(null, new Unnamed(invitation, arrivals.close(id, entry.way())));
        }
        var receipt = responses
                .findByIdOptional(id)
                .map(response -> again(invitation, response, entry.way(), submission))
                .orElseGet(() -> first(invitation, entry.way(), submission));
        return new Taken(receipt, null);
    }

    private Receipt first(Invitation invitation, Way way, Submission submission) {
        if (!invitation.status().isAnswered()) return recording.record(invitation, way, submission, clock.instant());
        return rewards.shown(submission.id()).map(Receipt::anonymous).orElseThrow(AnswerUseCases.AlreadyAnswered::new);
    }

    private TemplateDocument survey(Invitation invitation) {
        var complaint = invitation.about().complaintId();
        var sent = invitation.sent();
        var bad = complaint == null ? Set.<Dimension>of() : complaints.badOf(complaint, sent.sentAt());
        return templates.document(sent.template()).about(bad);
    }

    /** Keeps what its customer has answered so far; when nothing more comes, it counts as it stands. */
    void begin(SurveyGate.Entry entry, Submission submission) {
        var id = entry.invitation();
        var invitation = invitations.lock(id);
        if (isNothingKept(entry, invitation)) return;

        shown(entry, invitation, Sign.STARTED);
        drafts.keep(id, submission);
        timers.schedule(DraftTimer.KIND, id.value(), clock.instant().plus(settings.finishAfter()));
    }

    /** How far somebody is who has the page before them; of the anonymous ones nothing is kept but that they answered. */
    void show(SurveyGate.Entry entry, Sign sign) {
        var invitation = invitations.lock(entry.invitation());
        if (isNothingKept(entry, invitation)) return;

        shown(entry, invitation, sign);
    }

    /** By a link of staff nothing is known until it is sent: neither whether its customer has seen it, nor what they begin. */
    private boolean isNothingKept(SurveyGate.Entry entry, Invitation invitation) {
        return !entry.way().isTheirs()
                || !isOpen(invitation)
                || survey(invitation).unlinked();
    }

    private void shown(SurveyGate.Entry entry, Invitation invitation, Sign sign) {
        var way = arrivals.show(invitation.id(), sign, entry.way());
        invitation.show(sign, way, clock.instant());
    }

    /** Nobody went on: what was begun counts, unless it was sent, forgotten or left until it is too late. */
    void finish(InvitationId id) {
        var invitation = invitations.lock(id);
        if (!isOpen(invitation)) {
            drafts.deleteById(id);
            return;
        }
        drafts.of(id, survey(invitation))
                .filter(begun -> !begun.answers().isEmpty())
                .ifPresent(
                        begun -> recording.record(invitation, arrivals.way(id), begun.unfinished(), clock.instant()));
    }

    private boolean isOpen(Invitation invitation) {
        return invitation.isOpen(settings.lateWithin(), clock.instant());
    }

    private Receipt again(Invitation invitation, Response response, Way way, Submission submission) {
        if (!way.isTheirs() || !changes.permits(response, submission)) return receiptOf(response, submission);

        var before = changes.before(response, survey(invitation));
        var first = response.recordedAt();
        changes.putAside(response);
        return recording.change(invitations.get(invitation.id()), before, submission, first);
    }

    private Receipt receiptOf(Response response, Submission submission) {
        if (!response.isOf(submission)) throw new AnswerUseCases.AlreadyAnswered();
        return Receipt.of(complaints.numberOf(response.invitationId().value()).orElse(null));
    }
}
