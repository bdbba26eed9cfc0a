package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.feedback.decision.Ask;
import org.aftersales.feedback.decision.Decision;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** One customer asked about one experience, by each rule at most once, however often a ticket is reopened. */
@Entity
@Table(name = "invitation")
@Topic("feedback.surveys")
class Invitation extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Embedded
    private Experience about;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    @Embedded
    private Plan plan;

    private Instant dueAt;
    private Instant plannedFor;
    private int reminders;

    @Embedded
    private @Nullable Sending sending;

    /** Plans to ask by a rule when {@code dueAt} has come. */
    static Invitation plan(InvitationId id, Experience about, Plan plan, Instant dueAt) {
        var invitation = new Invitation();
        invitation.id = id;
        invitation.about = about;
        invitation.plan = plan;
        invitation.status = InvitationStatus.PLANNED;
        invitation.dueAt = dueAt;
        invitation.plannedFor = dueAt;
        return invitation;
    }

    /** It happened again: asks at the newer time, but only if nothing has been decided for good. */
    void planAgain(Instant newDueAt) {
        if (status.permits(InvitationStatus.PLANNED)) status = status.to(InvitationStatus.PLANNED);
        if (isWaiting()) {
            dueAt = newDueAt;
            plannedFor = newDueAt;
        }
    }

    /** The ticket was reopened before anybody was asked. */
    void cancel() {
        status = status.to(InvitationStatus.CANCELLED);
    }

    /** Asks: from now on, and until {@code until}, the customer may answer this survey. */
    void send(Reason reason, TemplateRef survey, Instant now, Instant until) {
        status = status.to(InvitationStatus.SENT);
        sending = new Sending(survey, now, until);

        raise(fact(now).decided(Decision.SEND, reason));
        raise(fact(now).sent(until));
    }

    /** Does not ask yet: it is decided again when {@code until} has come. */
    void defer(Reason reason, Instant now, Instant until) {
        status = status.to(InvitationStatus.DEFERRED);
        dueAt = until;

        raise(fact(now).decided(Decision.DEFER, reason));
    }

    /** Does not ask, for good. */
    void suppress(Reason reason, Instant now) {
        status = status.to(InvitationStatus.SUPPRESSED);

        raise(fact(now).decided(Decision.SUPPRESS, reason));
    }

    /** Reminds whoever has not answered; answers whether there was anything to remind of. */
    boolean remind(int most, Instant now) {
        if (!isAnswerable(now) || reminders >= most) return false;

        reminders++;
        raise(fact(now).reminded(reminders, until()));
        return true;
    }

    /** A new way in for the customer; the one before stops working. */
    SurveyLink link(byte[] tokenHash, Instant now) {
        if (!isAnswerable(now)) throw new NotAnswerable();

        return new SurveyLink(id, tokenHash, until());
    }

    /** The customer's one answer. */
    Response answer(Submission submission, Instant now) {
        if (!isAnswerable(now)) throw new NotFound(); // exactly as a link that no longer works

        status = status.to(InvitationStatus.ANSWERED);

        raise(new AnswerFact(key(), about, sent().template(), submission, now).event());
        return Response.to(id, about, sent().template(), submission, now);
    }

    /** The time to answer is over; an answer that came in time stays. */
    void expire() {
        if (status.permits(InvitationStatus.EXPIRED)) status = status.to(InvitationStatus.EXPIRED);
    }

    /** Whether nothing has been decided yet. */
    boolean isWaiting() {
        return status.permits(InvitationStatus.SENT);
    }

    boolean isAnswerable(Instant now) {
        return status.permits(InvitationStatus.ANSWERED) && now.isBefore(until());
    }

    @Override
    public UUID key() {
        return id.value();
    }

    InvitationId id() {
        return id;
    }

    Experience about() {
        return about;
    }

    /** What is to be decided about it, and why now. */
    Ask ask(Reason cause) {
        return new Ask(key(), about.customerId(), plan.trigger(), about.occasion(), plan.rule(), plannedFor, cause);
    }

    Instant dueAt() {
        return dueAt;
    }

    Plan plan() {
        return plan;
    }

    /** What was asked, and when; there is such once it was sent. */
    Sending sent() {
        return Objects.requireNonNull(sending);
    }

    InvitationStatus status() {
        return status;
    }

    InvitationView view() {
        return InvitationView.of(key(), about, status, sending);
    }

    private Instant until() {
        return sending == null ? Instant.MIN : sending.expiresAt();
    }

    private InvitationFact fact(Instant now) {
        return new InvitationFact(key(), about, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /** Nothing to answer: not asked yet, answered already, or too late. */
    static final class NotAnswerable extends Conflict {
        NotAnswerable() {
            super("invitation-not-answerable", "This invitation is not open for an answer.");
        }
    }
}
