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
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aftersales.feedback.decision.Decision;
import org.aftersales.feedback.decision.Reason;
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
    private InvitationStatus status = InvitationStatus.PLANNED;

    @Embedded
    private Plan plan;

    @Embedded
    private Due due;

    private int reminders;

    @Embedded
    private @Nullable Sending sending;

    /** Plans to ask by a rule when {@code dueAt} has come. */
    static Invitation plan(InvitationId id, Experience about, Plan plan, Instant dueAt) {
        var invitation = new Invitation();
        invitation.id = id;
        invitation.about = about;
        invitation.plan = plan;
        invitation.due = Due.at(dueAt);
        return invitation;
    }

    /** It happened again: asks at the newer time, but only if nothing has been decided for good. */
    void planAgain(UnaryOperator<Due> coming) {
        if (status.permits(InvitationStatus.PLANNED)) status = status.to(InvitationStatus.PLANNED);
        if (status.isWaiting()) due = coming.apply(due);
    }

    /** Asks, by a way that is yet to prove: until it expires, the customer may answer this survey. */
    void send(Reason reason, Sending asking, Way way) {
        status = status.to(InvitationStatus.SENT);
        sending = asking;

        raise(fact(asking.sentAt()).decided(Decision.SEND, reason));
        raise(fact(asking.sentAt()).sent(asking, way));
    }

    /** It is known to have reached its customer, or not any more, or on another way. */
    void reached(Arrived arrived, Instant now) {
        raise(fact(now).reached(sent().template(), arrived));
    }

    /** The page has told how far somebody is; what comes late, or was told before, is no news. */
    void show(Sign sign, Way way, Instant now) {
        if (!status.permits(sign.status())) return;

        status = status.to(sign.status());
        raise(fact(now).shown(sign, sent().template(), way));
    }

    /** Does not ask yet: it is decided again when {@code until} has come. */
    void defer(Reason reason, Instant now, Instant until) {
        status = status.to(InvitationStatus.DEFERRED);
        due = due.putOff(until);

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
        raise(fact(now).reminded(reminders, sent().expiresAt()));
        return true;
    }

    /**
     * The customer's one answer.
     *
     * @param grace how long after the expiry it is still taken, as a late one
     */
    Response answer(Submission submission, Way way, Duration grace, Instant now) {
        close(grace, now);
        raise(new AnswerFact(key(), about, sent(), way, submission, now).event());
        return Response.to(id, about, sent(), submission, now);
    }

    /** What the customer says in place of what they said at {@code first}. */
    Response change(Submission submission, Way way, Instant first, Instant now) {
        raise(new AnswerFact(key(), about, sent(), way, submission, first).changed(now));
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
        return status.permits(InvitationStatus.ANSWERED)
                && now.isBefore(sent().expiresAt().plus(grace));
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

    int reminders() {
        return reminders;
    }

    Due due() {
        return due;
    }

    Plan plan() {
        return plan;
    }

    /** What was asked, and when; none before it was sent. */
    Optional<Sending> sending() {
        return Optional.ofNullable(sending);
    }

    Sending sent() {
        return sending().orElseThrow();
    }

    InvitationStatus status() {
        return status;
    }

    private InvitationFact fact(Instant now) {
        return new InvitationFact(key(), about, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}
}
