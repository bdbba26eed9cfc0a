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
import java.util.UUID;
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
    private FinishedTicket ticket;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    /** Plans to ask about finished work when {@code dueAt} has come. */
    static Invitation plan(InvitationId id, FinishedTicket ticket, Instant dueAt) {
        var invitation = new Invitation();
        invitation.id = id;
        invitation.ticket = ticket;
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

    /** Asks: from now on, and until {@code until}, the customer may answer. */
    void send(DecisionReason reason, Instant now, Instant until) {
        status = status.to(InvitationStatus.SENT);
        sentAt = now;
        expiresAt = until;

        raise(decided("SEND", reason, now));
        raise(new InvitationEvent.Sent(key(), ticket.customerId(), ticket.retailerId(), ticket.ticketId(), now, until));
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

        raise(answered(submission, now));
        return Response.to(id, ticket, submission, now);
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

    FinishedTicket ticket() {
        return ticket;
    }

    /** When the customer was asked; null before. */
    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    InvitationStatus status() {
        return status;
    }

    InvitationView view() {
        return new InvitationView(
                key(), ticket.ticketId(), ticket.ticketNumber(), ticket.occasion(), status, sentAt, expiresAt);
    }

    private Instant until() {
        return expiresAt == null ? Instant.MIN : expiresAt;
    }

    private InvitationEvent.Decided decided(String decision, DecisionReason reason, Instant now) {
        return new InvitationEvent.Decided(
                key(), ticket.customerId(), ticket.retailerId(), ticket.ticketId(), decision, reason.code(), now);
    }

    private InvitationEvent.Answered answered(Submission submission, Instant now) {
        return new InvitationEvent.Answered(
                key(),
                ticket.customerId(),
                ticket.retailerId(),
                ticket.ticketId(),
                ticket.gtin(),
                submission.scores().quality().value(),
                submission.scores().emotional().value(),
                now);
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
