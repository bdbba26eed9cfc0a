package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.feedback.decision.Ask;
import org.aftersales.feedback.decision.Decision;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
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
        if (status.isWaiting()) {
            dueAt = newDueAt;
            plannedFor = newDueAt;
        }
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

    /**
     * The customer's one answer.
     *
     * @param grace how long after the expiry it is still taken, as a late one
     */
    Response answer(Submission submission, Duration grace, Instant now) {
        close(grace, now);
        raise(new AnswerFact(key(), about, sent(), submission, now).event());
        return Response.to(id, about, sent(), submission, now);
    }

    /** What the customer says in place of what they said at {@code first}. */
    Response change(Submission submission, Instant first, Instant now) {
        raise(new AnswerFact(key(), about, sent(), submission, first).changed(now));
        return Response.to(id, about, sent(), submission, first);
    }

    /** It was answered; by whom is known, what is nobody's business. */
    void close(Duration grace, Instant now) {
        if (!isOpen(grace, now)) throw new NotFound(); // exactly as a link that no longer works
        status = status.to(InvitationStatus.ANSWERED);
    }

    /**
     * It cannot be answered any more: the ticket was reopened, the time is over, its customer does not want to be asked,
     * or was erased. An answer that came in time stays.
     */
    void end(InvitationStatus how, Instant now) {
        if (!status.permits(how)) return;

        status = status.to(how);
        if (how == InvitationStatus.OPTED_OUT) raise(fact(now).optedOut());
    }

    boolean isAnswerable(Instant now) {
        return isOpen(Duration.ZERO, now);
    }

    /** Whether an answer is still taken, be it a late one. */
    boolean isOpen(Duration grace, Instant now) {
        return status.permits(InvitationStatus.ANSWERED) && now.isBefore(until().plus(grace));
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

    int reminders() {
        return reminders;
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
}
