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
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** One customer asked about one finished ticket, at most once, however often the ticket is reopened. */
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

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Embedded
    private @Nullable TemplateRef template;

    /** Plans to ask about finished work when {@code dueAt} has come. */
    static Invitation plan(InvitationId id, Experience about, Instant dueAt) {
        var invitation = new Invitation();
        invitation.id = id;
        invitation.about = about;
        invitation.status = InvitationStatus.PLANNED;
        invitation.dueAt = dueAt;
        return invitation;
    }

    /** The ticket was finished again: asks at the newer time, but only if nothing has been decided. */
    void planAgain(Instant newDueAt) {
        if (status.permits(InvitationStatus.PLANNED)) status = status.to(InvitationStatus.PLANNED);
        if (isWaiting()) dueAt = newDueAt;
    }

    /** The ticket was reopened before anybody was asked. */
    void cancel() {
        status = status.to(InvitationStatus.CANCELLED);
    }

    /** Asks: from now on, and until {@code until}, the customer may answer this survey. */
    void send(DecisionReason reason, TemplateRef survey, Instant now, Instant until) {
        status = status.to(InvitationStatus.SENT);
        template = survey;
        sentAt = now;
        expiresAt = until;

        raise(decided("SEND", reason, now));
        raise(new InvitationEvent.Sent(key(), about.customerId(), about.retailerId(), about.subjectId(), now, until));
    }

    /** Does not ask, for good. */
    void suppress(DecisionReason reason, Instant now) {
        status = status.to(InvitationStatus.SUPPRESSED);

        raise(decided("SUPPRESS", reason, now));
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

        raise(new AnswerFact(key(), about, template(), submission, now).event());
        return Response.to(id, about, template(), submission, now);
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

    /** What is asked; there is such a survey once it was sent. */
    TemplateRef template() {
        return Objects.requireNonNull(template);
    }

    /** When the customer was asked; there is such a moment once it was sent. */
    Instant askedAt() {
        return Objects.requireNonNull(sentAt);
    }

    InvitationStatus status() {
        return status;
    }

    InvitationView view() {
        return new InvitationView(
                key(),
                about.ticketId(),
                about.ticketNumber(),
                about.subject(),
                about.occasion(),
                status,
                sentAt,
                expiresAt);
    }

    private Instant until() {
        return expiresAt == null ? Instant.MIN : expiresAt;
    }

    private InvitationEvent.Decided decided(String decision, DecisionReason reason, Instant now) {
        return new InvitationEvent.Decided(
                key(), about.customerId(), about.retailerId(), about.subjectId(), decision, reason.code(), now);
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
