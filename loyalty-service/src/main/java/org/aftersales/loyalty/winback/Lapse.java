package org.aftersales.loyalty.winback;

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
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A member has stayed away for long.
 *
 * <p>Invariants: of one absence there is one; whether they are asked is settled when it begins and never changes; what
 * became of it is told once.
 */
@Entity
@Table(name = "lapse")
@Topic("loyalty.win-backs")
class Lapse extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LapseId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    private boolean heldOut;

    @Enumerated(EnumType.STRING)
    private LapseStatus status;

    private Instant lastSeenAt;
    private Instant lapsedAt;
    private Instant observedUntil;
    private @Nullable Instant backAt;

    /** Somebody who stays away is found, and asked to come back unless they are held out. */
    static Lapse found(LapseId id, Away away, boolean heldOut, Instant observedUntil, Instant now) {
        var lapse = new Lapse();
        lapse.id = id;
        lapse.memberId = away.memberId();
        lapse.customerId = away.customerId();
        lapse.heldOut = heldOut;
        lapse.status = LapseStatus.OPEN;
        lapse.lastSeenAt = away.lastSeenAt();
        lapse.lapsedAt = now;
        lapse.observedUntil = observedUntil;
        if (!heldOut) {
            lapse.raise(new WinBackEvent.Offered(id, away.memberId(), away.customerId(), away.lastSeenAt(), now));
        }
        return lapse;
    }

    /** The member was seen again. */
    void back(Instant at, Instant now) {
        backAt = at;
        end(LapseStatus.BACK, now);
    }

    void lost(Instant now) {
        end(LapseStatus.LOST, now);
    }

    private void end(LapseStatus outcome, Instant now) {
        status = status.to(outcome);
        raise(new WinBackEvent.Ended(id, memberId, heldOut, outcome, backAt, now));
    }

    /** Whether somebody who was seen then has come back because, or although, they were asked. */
    boolean observes(Instant seenAt) {
        return seenAt.isAfter(lapsedAt) && !seenAt.isAfter(observedUntil);
    }

    boolean observed(Instant now) {
        return now.isAfter(observedUntil);
    }

    boolean heldOut() {
        return heldOut;
    }

    MemberId memberId() {
        return memberId;
    }

    CustomerId customerId() {
        return customerId;
    }

    Instant lapsedAt() {
        return lapsedAt;
    }

    LapseView view() {
        return new LapseView(
                id.value(), memberId.value(), heldOut, status, lastSeenAt, lapsedAt, observedUntil, backAt);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Lapse() {}

    /** Who stays away since when. */
    record Away(MemberId memberId, CustomerId customerId, Instant lastSeenAt) {}
}
