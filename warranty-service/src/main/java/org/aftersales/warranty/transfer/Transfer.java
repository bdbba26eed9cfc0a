package org.aftersales.warranty.transfer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An owner's offer to hand a unit over, with all that its warranty still promises, to whoever holds the code.
 *
 * <p>Invariants: a unit has at most one open offer (a constraint has the last word); only its owner offers it, somebody
 * else accepts it, once and in time; a unit whose warranty is void, whose policy does not allow it, or for which a claim
 * is open does not change hands; with the new owner comes a new card, and the old card's code stops working. The event is
 * the unit's: {@code transferred}, with the new owner's id, as in every later event. Who owned it before is told to
 * nobody. The hardest race is acceptance against acceptance, withdrawal, expiry, a voiding and a claim at once: all of
 * them hold the unit's row, and the offer is read again once it is held.
 */
@Entity
@Table(name = "transfer")
class Transfer {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "from_customer"))
    private CustomerId fromCustomer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "to_customer"))
    private @Nullable CustomerId toCustomer;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    private byte[] codeHash;
    private Instant offeredAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    /** The code was good until a moment that has passed. */
    static final class TransferExpired extends Conflict {
        TransferExpired() {
            super("transfer-expired", "The offer has expired; ask its owner for a new one.");
        }
    }

    /** The unit has come to another owner since it was offered. */
    static final class OfferOutdated extends Conflict {
        OfferOutdated() {
            super("offer-outdated", "The unit is not the offering owner's any more.");
        }
    }

    static Transfer offer(UUID id, UnitId unit, CustomerId owner, byte[] codeHash, Instant now) {
        var transfer = new Transfer();
        transfer.id = id;
        transfer.number = ReadableNumber.mint("TR");
        transfer.unitId = unit;
        transfer.fromCustomer = owner;
        transfer.status = TransferStatus.OFFERED;
        transfer.codeHash = codeHash.clone();
        transfer.offeredAt = now;
        return transfer;
    }

    Transfer openFor(Duration period) {
        expiresAt = offeredAt.plus(period);
        return this;
    }

    /** @param owner who owns the unit at this moment */
    void accept(CustomerId owner, CustomerId by, Instant now) {
        var accepted = status.to(TransferStatus.ACCEPTED);
        if (!now.isBefore(expiresAt)) throw new TransferExpired();
        if (!owner.equals(fromCustomer)) throw new OfferOutdated();

        status = accepted;
        toCustomer = by;
        endedAt = now;
    }

    void withdraw(Instant now) {
        end(TransferStatus.WITHDRAWN, now);
    }

    void expire(Instant now) {
        end(TransferStatus.EXPIRED, now);
    }

    private void end(TransferStatus outcome, Instant now) {
        status = status.to(outcome);
        endedAt = now;
    }

    /** Whether this customer has offered or accepted the unit. */
    boolean concerns(CustomerId customer) {
        return customer.equals(fromCustomer) || customer.equals(toCustomer);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    UnitId unitId() {
        return unitId;
    }

    TransferStatus status() {
        return status;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    protected Transfer() {}
}
