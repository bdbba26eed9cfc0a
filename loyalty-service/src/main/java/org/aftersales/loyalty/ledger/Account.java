package org.aftersales.loyalty.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.member.MemberId;

/**
 * All the points of one member. It holds no balance, for a balance is the sum of the lots; it is where the postings of
 * a member queue and where their events are counted.
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

    static Account open(MemberId id, Instant now) {
        var account = new Account();
        account.id = id;
        account.openedAt = now;
        return account;
    }

    /** The posting is in the ledger. */
    void credited(Posting posting) {
        var credit = posting.credit();
        raise(new PointsEvent.Credited(
                id,
                credit.customerId(),
                posting.id(),
                posting.lot().id(),
                credit.points(),
                credit.cause().reason(),
                credit.cause().id(),
                credit.expiry().lastDay(),
                posting.recordedAt()));
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Account() {}
}
