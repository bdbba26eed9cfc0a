package org.aftersales.warranty.voiding;

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
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.VoidReason;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One case of voiding a unit's warranty: the ground and its evidence, the owner's appeal, the decision.
 *
 * <p>Invariants: a unit has at most one case that is not reversed (a constraint has the last word), and its warranty is void
 * exactly while it has one; an appeal is made once, by the owner, and is decided by another person than the one who voided.
 * Events are the unit's: {@code voided}, {@code void-appealed}, {@code void-upheld}, {@code reinstated}. The hardest race is
 * a claim filed while the unit is voided: both hold the unit's row, so no claim is approved after the voiding.
 */
@Entity
@Table(name = "voiding")
class Voiding {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    @Enumerated(EnumType.STRING)
    private VoidingStatus status;

    @Enumerated(EnumType.STRING)
    private VoidReason reason;

    private String evidence;
    private String voidedBy;
    private Instant voidedAt;
    private byte @Nullable [] appeal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appealed_by"))
    private @Nullable CustomerId appealedBy;

    private @Nullable Instant appealedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DecisionReason decisionReason;

    private byte @Nullable [] decisionNote;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "note_for"))
    private @Nullable CustomerId noteFor;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    /** The one who voided a warranty does not judge the owner's objection to it. */
    static final class SecondPersonNeeded extends RuleViolated {
        SecondPersonNeeded() {
            super("second-person-needed", "Who voided the warranty cannot decide the appeal against it.");
        }
    }

    static Voiding begin(UUID id, VoidUnit ground, String by, Instant now) {
        var voiding = new Voiding();
        voiding.id = id;
        voiding.unitId = ground.unitId();
        voiding.status = VoidingStatus.IN_FORCE;
        voiding.reason = ground.reason();
        voiding.evidence = ground.evidence();
        voiding.voidedBy = by;
        voiding.voidedAt = now;
        return voiding;
    }

    void appeal(CustomerId owner, byte[] sealedStatement, Instant now) {
        status = status.to(VoidingStatus.APPEALED);
        appeal = sealedStatement.clone();
        appealedBy = owner;
        appealedAt = now;
    }

    /**
     * Upholds or reverses; a case that nobody has appealed against can only be reversed.
     *
     * @param note null where nothing is written to the owner
     */
    void decide(VoidingStatus outcome, DecisionReason why, @Nullable SealedNote note, String by, Instant now) {
        if (status == VoidingStatus.APPEALED && by.equals(voidedBy)) throw new SecondPersonNeeded();

        status = status.to(outcome);
        decisionReason = why;
        decisionNote = note == null ? null : note.words();
        noteFor = note == null ? null : note.owner();
        decidedBy = by;
        decidedAt = now;
    }

    /** The person who appealed, or to whom the decision was explained, was erased. */
    void forgetWords() {
        appeal = null;
        decisionNote = null;
        noteFor = null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UnitId unitId() {
        return unitId;
    }

    VoidingStatus status() {
        return status;
    }

    VoidReason reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }

    Instant voidedAt() {
        return voidedAt;
    }

    byte @Nullable [] sealedAppeal() {
        return appeal == null ? null : appeal.clone();
    }

    @Nullable
    CustomerId appealedBy() {
        return appealedBy;
    }

    @Nullable
    Instant appealedAt() {
        return appealedAt;
    }

    @Nullable
    DecisionReason decisionReason() {
        return decisionReason;
    }

    byte @Nullable [] sealedNote() {
        return decisionNote == null ? null : decisionNote.clone();
    }

    /** The owner to whom the note is written; null where there is none, or nobody knows any more to whom. */
    @Nullable
    CustomerId noteFor() {
        return noteFor;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    protected Voiding() {}
}
