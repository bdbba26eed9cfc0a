package org.aftersales.warranty.block;

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
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.unit.BlockKind;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the block list: a unit, registered or not, that was stolen or is recalled.
 *
 * <p>Invariants: a unit is listed at most once per kind (a constraint has the last word); a registration is never refused
 * for it, because the buyer may know nothing: a recalled unit is flagged, a stolen one opens a review, and until that has
 * ended no claim for it is decided without a person and it does not change hands. A recall ignores owner, term and void
 * state. An entry is of the label: it goes on to the unit that is sold with it after a return. Events are the unit's,
 * {@code blocked} and {@code unblocked}, once each. The hardest race is a registration in
 * the instant of the listing: neither sees the other, so the entry looks again when both must be committed.
 */
@Entity
@Table(name = "unit_block")
class Block {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private String gtin;
    private String serial;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    private String reference;

    @Enumerated(EnumType.STRING)
    private BlockStatus status;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private @Nullable UnitId unitId;

    private String placedBy;
    private Instant placedAt;
    private @Nullable Instant metAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LiftReason liftReason;

    private @Nullable String endedBy;
    private @Nullable Instant endedAt;

    static Block place(UUID id, ProductItem item, PlaceBlock told, String by, Instant now) {
        var block = new Block();
        block.id = id;
        block.gtin = item.gtin().value();
        block.serial = item.serial().value();
        block.kind = told.kind();
        block.reference = told.reference();
        block.status = BlockStatus.LISTED;
        block.placedBy = by;
        block.placedAt = now;
        return block;
    }

    /** The unit is in the register. */
    void meet(UnitId unit, Instant now) {
        status = status.to(BlockStatus.ofRegistered(kind));
        unitId = unit;
        metAt = now;
    }

    /** The unit bears the label no more; the entry waits for the one that does. */
    void lose() {
        status = status.to(BlockStatus.LISTED);
        unitId = null;
        metAt = null;
    }

    void confirm() {
        status = status.to(BlockStatus.CONFIRMED);
    }

    void lift(LiftReason why, String by, Instant now) {
        status = status.to(BlockStatus.LIFTED);
        liftReason = why;
        endedBy = by;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Gtin gtin() {
        return new Gtin(gtin);
    }

    SerialNumber serial() {
        return new SerialNumber(serial);
    }

    BlockKind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    BlockStatus status() {
        return status;
    }

    @Nullable
    UnitId unitId() {
        return unitId;
    }

    Instant placedAt() {
        return placedAt;
    }

    @Nullable
    Instant metAt() {
        return metAt;
    }

    @Nullable
    LiftReason liftReason() {
        return liftReason;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    protected Block() {}
}
