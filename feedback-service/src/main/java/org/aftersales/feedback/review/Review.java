package org.aftersales.feedback.review;

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
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says publicly about a unit of theirs.
 *
 * <p>Invariants: one for each unit and owner; the public sees the latest wording that somebody has looked at; stars play
 * no part in any decision. The version that a decision names keeps anybody from publishing what they have not read.
 */
@Entity
@Table(name = "review")
@Topic("feedback.reviews")
class Review extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReviewId id;

    @Embedded
    private Subject subject;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    private int revision;
    private boolean undecided;

    /** What is known to be given for it, whatever its writer says. */
    @Enumerated(EnumType.STRING)
    private @Nullable Incentive knownIncentive;

    @Embedded
    private @Nullable Publication published;

    @Embedded
    private @Nullable Reply reply;

    private Instant writtenAt;
    private boolean takenDown; // words that the public had seen

    static Review write(ReviewId id, Subject subject, Instant now) {
        var review = new Review();
        review.id = id;
        review.subject = subject;
        review.status = ReviewStatus.PENDING;
        review.revision = 1;
        review.undecided = true;
        review.writtenAt = now;
        return review;
    }

    /** Writes it anew; what is published stays until somebody has looked at the new words. */
    void edit() {
        if (status != ReviewStatus.PUBLISHED && status != ReviewStatus.PENDING) {
            status = status.to(ReviewStatus.PENDING);
        }
        revision++;
        undecided = true;
    }

    /** Somebody has looked at the latest words, and the public may see them. */
    void publish(Revision words, Instant now) {
        if (!undecided) throw new ReviewProblem.NothingToDecide();
        status = status.to(ReviewStatus.PUBLISHED);
        undecided = false;
        published = Publication.of(revision, words, knownIncentive, now);
        raise(ReviewEvent.Published.of(key(), subject, published));
    }

    /** Points are given for it, or will be: readers are told, whatever the writer says. Told again, it says nothing new. */
    void rewarded(Instant now) {
        knownIncentive = Incentive.POINTS;
        if (published == null) return;
        var disclosed = published.disclosing(knownIncentive);
        if (disclosed.equals(published)) return;
        published = disclosed;
        raise(new ReviewEvent.IncentiveDisclosed(
                key(),
                subject.customerId(),
                subject.retailerId(),
                subject.unitId(),
                subject.gtin(),
                disclosed.incentive(),
                now));
    }

    /** The latest words are not published; those that are, stay. With nothing left to decide it is taken down. */
    void reject(Rejection why, Instant now) {
        if (!undecided || published == null) {
            status = status.to(ReviewStatus.REJECTED);
            hide();
        }
        undecided = false;
        raise(new ReviewEvent.Rejected(
                key(),
                subject.customerId(),
                subject.retailerId(),
                subject.unitId(),
                subject.gtin(),
                revision,
                why,
                now));
    }

    void withdraw(Instant now) {
        status = status.to(ReviewStatus.WITHDRAWN);
        undecided = false;
        hide();
        raise(new ReviewEvent.Withdrawn(
                key(), subject.customerId(), subject.retailerId(), subject.unitId(), subject.gtin(), takenDown, now));
    }

    /** Forgets who it was; the stars that were published are counted on. */
    void erase() {
        status = status.to(ReviewStatus.ERASED);
        subject = subject.forgotten();
        undecided = false;
        reply = null;
    }

    /** The merchant's answer to what is published; a later one replaces it. */
    void reply(String text, String by, Instant now) {
        if (status != ReviewStatus.PUBLISHED) throw new ReviewProblem.NotPublished();
        reply = new Reply(text.strip(), by, now);
    }

    /** With the reply to it, which says nothing to other words. */
    private void hide() {
        takenDown |= published != null;
        reply = null;
        published = null;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    Subject subject() {
        return subject;
    }

    boolean isPublished() {
        return status == ReviewStatus.PUBLISHED;
    }

    int revision() {
        return revision;
    }

    /** The wording that a decision is about: the latest, or, where nothing waits, the one that is published. */
    int inQuestion() {
        return undecided || published == null ? revision : published.revision();
    }

    /** @throws NullPointerException when nothing is published, which is a defect of the calling code */
    Publication published() {
        return Objects.requireNonNull(published, "published");
    }

    @Nullable
    Reply reply() {
        return reply;
    }

    ReviewView view(RevisionView latest) {
        var answer = reply == null ? null : reply.text();
        return new ReviewView(
                key(),
                subject.unitId(),
                subject.gtin(),
                subject.retailerId(),
                subject.proof(),
                status,
                undecided,
                published == null ? null : published.revision(),
                published == null ? null : published.incentive(),
                published == null ? null : published.at(),
                latest,
                answer,
                writtenAt);
    }

    @SuppressWarnings("NullAway.Init")
    protected Review() {}
}
