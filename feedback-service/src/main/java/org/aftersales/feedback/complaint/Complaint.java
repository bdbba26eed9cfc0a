package org.aftersales.feedback.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A bad experience being put right: a first contact, a proposal and a resolution are promised, each until a deadline.
 *
 * <p>Invariants: a broken promise stays broken; an attempt that reached nobody keeps no promise; whether it helped is
 * judged by one answer, the first afterwards, and by its last word. Timer and contact lock the row, by one deadline.
 */
@Entity
@Table(name = "complaint")
@Topic("feedback.complaints")
class Complaint extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ComplaintId id;

    private String number;
    private Instant openedAt;

    private Grievance grievance;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = ComplaintStatus.OPEN;

    private Promises promises;

    private Contacting contacting = Contacting.NOT_YET;

    private @Nullable Ending ending;
    private @Nullable Remedy remedy;

    private @Nullable String escalatedTo;
    private @Nullable String compensation;
    private @Nullable Heard heard;

    static Complaint open(ComplaintId id, Grievance grievance, Severity severity, Promises promises, Instant now) {
        var complaint = new Complaint();
        complaint.id = id;
        complaint.number = ReadableNumber.mint("CO");
        complaint.grievance = grievance;
        complaint.severity = severity;
        complaint.openedAt = now;
        complaint.promises = promises;
        complaint.raise(ComplaintFacts.opened(complaint.view()));
        return complaint;
    }

    /** Somebody tried to speak with the customer, in vain: no promise is kept by it. */
    void attempt(Instant now) {
        if (!status.isRunning()) throw new ComplaintProblem.Over();
        contacting = contacting.attempt(now);
    }

    /** Somebody spoke with the customer: an attempt that reached nobody is not a contact. */
    void contact(ContactChannel channel, String by, Instant now) {
        advance(ComplaintStatus.CONTACTED, PromiseKind.FIRST_CONTACT, now);
        contacting = contacting.reached(channel, by);
        raise(ComplaintFacts.contacted(view(), now));
    }

    /** The customer was told how it will be put right. */
    void propose(Outcome proposed, Instant now) {
        if (proposed == Outcome.NOT_PUT_RIGHT) throw new ComplaintProblem.NothingProposed();
        advance(ComplaintStatus.PROPOSED, PromiseKind.PROPOSAL, now);
        remedy = Remedy.proposed(proposed);
    }

    void resolve(Outcome reached, String by, Instant now) {
        advance(ComplaintStatus.RESOLVED, PromiseKind.RESOLUTION, now);
        remedy = Remedy.reached(remedy, reached, by);
        raise(ComplaintFacts.resolved(view()));
    }

    /** Ends it without a resolution; what was promised is not owed any more, what was broken stays broken. */
    void close(Ending how) {
        if (how.why() == Closing.UNREACHABLE && contacting.attempts() == 0) throw new ComplaintProblem.NobodyTried();
        var moved = status.to(ComplaintStatus.CLOSED);
        passed(how.at());
        status = moved;
        ending = how;
        raise(ComplaintFacts.closed(view(), how));
    }

    /** A deadline may have passed; each promise is broken once. */
    void passed(Instant now) {
        var before = promises;
        if (status.isRunning()) promises = promises.passed(now);
        promises.brokenSince(before).forEach(kind -> raise(ComplaintFacts.breached(view(), kind)));
    }

    /** A step of the escalation has come; whoever has kept the promise by then is left in peace. */
    boolean escalate(PromiseKind kind, String level, Instant now) {
        if (!status.isRunning() || !promises.get(kind).isOpen()) return false;
        escalatedTo = level;
        raise(ComplaintFacts.escalated(view(), kind, level, now));
        return true;
    }

    /** Its customer finds it worse than they said at first: what is promised then holds from now on. */
    void worsen(Severity worst, Grievance whole, Promises stricter, Instant now) {
        var sooner = promises.noLaterThan(stricter);
        var isWorse = worst != severity || !whole.equals(grievance) || !sooner.equals(promises);
        if (!status.isRunning() || !isWorse) return;
        var before = severity;
        severity = worst;
        grievance = whole;
        promises = sooner;
        raise(ComplaintFacts.worsened(view(), before, whole.bad(), now));
    }

    /** Staff say what it is about: what others are about as well, or something of its own. */
    void happened(UUID incident) {
        grievance = grievance.of(incident);
    }

    /** What has become of the compensation, in its own words. */
    void compensated(String state) {
        compensation = state;
    }

    /** The customer was asked again, or says it otherwise: whether it helped, only when nothing is owed any more. */
    void heardAgain(LaterAnswer later, Instant now) {
        if (heard != null && !heard.isFrom(later)) return;
        var right = grievance.isPutRightBy(later).orElse(null);
        if (right == null || !status.permits(ComplaintStatus.judged(right))) return;
        status = status.to(ComplaintStatus.judged(right));
        heard = new Heard(now, later.invitationId());
        raise(ComplaintFacts.recovered(view(), right, now));
    }

    Optional<Instant> nextDeadline() {
        return status.isRunning() ? promises.next() : Optional.empty();
    }

    @Override
    public UUID key() {
        return id.value();
    }

    Grievance grievance() {
        return grievance;
    }

    ComplaintView view() {
        return new ComplaintView(
                id.value(),
                number,
                status,
                severity,
                grievance.customerId(),
                grievance.retailerId(),
                grievance.ticketId(),
                grievance.invitationId(),
                openedAt,
                ComplaintView.FirstContact.of(promises.firstContact(), contacting),
                promises.resolution().keptAt(),
                remedy == null ? null : remedy.reached(),
                grievance.source(),
                grievance.unitId(),
                ComplaintView.Proposal.of(promises.proposal(), remedy == null ? null : remedy.proposed()),
                ComplaintView.Resolution.of(promises.resolution()),
                escalatedTo,
                compensation,
                ending == null ? null : ending.why(),
                heard == null ? null : heard.at(),
                grievance.follows(),
                grievance.incident(id.value()));
    }

    /** Refuses before it changes anything; a deadline that has passed counts before what comes after it. */
    private void advance(ComplaintStatus next, PromiseKind kept, Instant now) {
        var moved = status.to(next);
        passed(now);
        status = moved;
        promises = promises.keep(kept, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}
}
