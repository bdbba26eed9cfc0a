package org.aftersales.warranty.conflict;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitFacts;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a unit which is registered for another is theirs.
 *
 * <p>Invariants: one open conflict for each unit and claimant (a constraint has the last word); nobody claims what is
 * theirs already; while one is open its unit is not handed over in any other way; what is decided is decided about the
 * holder that staff has read of, for with another holder the version is another. Events are the unit's:
 * {@code conflict-opened}, {@code conflict-closed}, and with the decision {@code transferred} or {@code serial-corrected};
 * the first two name the holder and never the claimant. The hardest race is a decision against a transfer, a voiding, a
 * claim and another claimant's decision at once: all of them hold the unit's row, and the conflict is read again once it
 * is held.
 */
@Entity
@Table(name = "ownership_conflict")
class OwnershipConflict extends ClaimedUnit {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ConflictStatus status;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder"))
    private CustomerId holder;

    @Enumerated(EnumType.STRING)
    private @Nullable RulingReason decisionReason;

    private byte @Nullable [] decisionNote;
    private @Nullable String decidedBy;
    private @Nullable Instant endedAt;

    /** The unit is another holder's than the one the conflict was about. */
    static final class HolderChanged extends Conflict {
        HolderChanged() {
            super("holder-changed", "The unit has come to another owner since the conflict was opened.");
        }
    }

    static OwnershipConflict open(UUID id, UnitFacts unit, Claimant claimant, Ground ground, Instant now) {
        var conflict = new OwnershipConflict();
        conflict.id = id;
        conflict.status = ConflictStatus.OPEN;
        conflict.holder = unit.owner().customerId();
        conflict.claimed(unit, claimant, ground, now);
        return conflict;
    }

    /** Ends it as staff decided. */
    void decide(ConflictStatus outcome, RulingReason why, byte @Nullable [] sealedNote, String by, Instant now) {
        status = status.to(outcome);
        decisionReason = why;
        decisionNote = sealedNote == null ? null : sealedNote.clone();
        decidedBy = by;
        endedAt = now;
    }

    void withdraw(Instant now) {
        status = status.to(ConflictStatus.WITHDRAWN);
        endedAt = now;
    }

    /** The unit has come to another holder by another conflict's decision; this one is about them from now on. */
    void meet(CustomerId nextHolder) {
        holder = nextHolder;
    }

    /** @throws HolderChanged when it is about another holder */
    void requireHolder(CustomerId present) {
        if (!holder.equals(present)) throw new HolderChanged();
    }

    /** The person who claimed was erased. */
    void forgetWords() {
        forgetStatement();
        decisionNote = null;
    }

    boolean isOpen() {
        return status == ConflictStatus.OPEN;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ConflictStatus status() {
        return status;
    }

    CustomerId holder() {
        return holder;
    }

    @Nullable
    RulingReason decisionReason() {
        return decisionReason;
    }

    byte @Nullable [] sealedNote() {
        return decisionNote == null ? null : decisionNote.clone();
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    protected OwnershipConflict() {}
}
