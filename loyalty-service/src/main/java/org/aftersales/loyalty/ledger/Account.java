package org.aftersales.loyalty.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * All the points of one member. It holds no balance, for a balance is the sum of the lots; it is where the postings of
 * a member queue, where their chain ends and where their events are counted.
 */
@Entity
@Table(name = "account")
@Topic("loyalty.points")
class Account extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "programme", nullable = false, updatable = false)
    private String programme;

    private long debt;
    private long postings;
    private byte[] chainHead;
    private @Nullable Instant activeAt;

    static Account open(MemberId id, ProgrammeCode programme, Instant now) {
        var account = new Account();
        account.id = id;
        account.openedAt = now;
        account.programme = programme.value();
        account.chainHead = new byte[0];
        return account;
    }

    /** As its row says, and managed by nobody: {@link ChainEnds} writes it. */
    static Account of(AccountRow row) {
        var account = new Account();
        account.restore(row.tenantId(), row.version(), row.eventCount());
        account.id = new MemberId(row.id());
        account.openedAt = row.openedAt();
        account.programme = row.programme();
        account.debt = row.debt();
        account.postings = row.postings();
        account.chainHead = row.chainHead();
        account.activeAt = row.activeAt();
        return account;
    }

    /** The posting is in the ledger, under this seal. */
    void booked(Posting posting, byte[] seal) {
        postings++;
        chainHead = seal.clone();
        debt -= posting.on(Entry.DEBT);
    }

    /** What a booked credit gave can be spent, or will be. */
    void credited(Credit credit, Posting posting) {
        if (posting.on(Pocket.PENDING.name()) == 0) {
            raise(told(posting, posting.lot(), new Origin(credit.customerId(), credit.cause())));
            return;
        }
        raise(new PointsEvent.Pending(
                id,
                programme().told(),
                credit.customerId(),
                posting.id(),
                posting.lot().id(),
                credit.points(),
                credit.cause().reason(),
                credit.cause().id(),
                posting.lot().activatesAt(),
                credit.expiry().lastDay(),
                posting.moments().recordedAt()));
    }

    /** Pending points of a lot can be spent. */
    void activated(Posting posting, Lot lot, Origin origin) {
        raise(told(posting, lot, origin));
    }

    private PointsEvent.Credited told(Posting posting, Lot lot, Origin origin) {
        return new PointsEvent.Credited(
                id,
                programme().told(),
                origin.customerId(),
                posting.id(),
                lot.id(),
                new Points(posting.on(Pocket.AVAILABLE.name())),
                origin.cause().reason(),
                origin.cause().id(),
                lot.expiry().lastDay(),
                posting.moments().recordedAt());
    }

    void expired(Posting posting, Lot lot) {
        raise(PointsEvent.Expired.of(id, programme().told(), posting, lot));
    }

    /** Points of a lot end later than they would have. */
    void extended(Posting posting, Extended lot) {
        raise(new PointsEvent.Extended(
                id,
                programme().told(),
                posting.id(),
                lot.lotId(),
                new Points(lot.points()),
                lot.from(),
                lot.to(),
                posting.moments().recordedAt()));
    }

    /** Points of the member will end together. */
    void expiring(Expiring points, int daysAhead, Instant now) {
        raise(new PointsEvent.Expiring(id, programme().told(), points.points(), points.on(), daysAhead, now));
    }

    /** What a returned line had earned was taken back, as far as it could be. */
    void reversed(ReturnedLine line, UUID lot, Taken taken, Instant now) {
        raise(new PointsEvent.Reversed(
                id,
                programme().told(),
                lot,
                line.cause().reason(),
                line.cause().id(),
                line.id(),
                new Points(taken.fromPending() + taken.fromAvailable()),
                new Points(taken.lapsed()),
                new Points(taken.debt()),
                new Points(taken.shortfall()),
                now));
    }

    /** Points went from one account of the member to another, or to a reward and back. */
    void moved(Posting posting) {
        raise(PointsEvent.Moved.of(id, programme().told(), posting));
    }

    /** The member did something that counts as activity; whether nothing later is known of. */
    boolean active(Instant at) {
        if (activeAt != null && !at.isAfter(activeAt)) return false;
        activeAt = at;
        return true;
    }

    /** When the member was active last, where that was after something. */
    Optional<Instant> activeAfter(Instant at) {
        return Optional.ofNullable(activeAt).filter(active -> active.isAfter(at));
    }

    MemberId id() {
        return id;
    }

    ProgrammeCode programme() {
        return ProgrammeCode.of(programme);
    }

    long debt() {
        return debt;
    }

    /** The place of the next posting, from 1. */
    long nextPlace() {
        return postings + 1;
    }

    byte[] chainHead() {
        return chainHead.clone();
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Account() {}

    /** What a lot was given for. */
    record Origin(CustomerId customerId, Cause cause) {}
}
