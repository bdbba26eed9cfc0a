package org.aftersales.warranty.proof;

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
import org.aftersales.kit.upload.UploadType;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A picture or copy that shows who bought what. It belongs to whoever sent it and to the customer it speaks of, not to the
 * unit: who owns the unit next does not see what the one before has paid.
 *
 * <p>Invariants: its content never changes; it speaks of one unit at most; one that speaks of nothing is deleted in time.
 */
@Entity
@Table(name = "proof")
class Proof {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private @Nullable UnitId unitId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private @Nullable CustomerId customerId;

    private boolean inUse;
    private @Nullable String retailerId;
    private String uploadedBy;

    @Enumerated(EnumType.STRING)
    private UploadType type;

    private long size;
    private byte[] digest;
    private Instant uploadedAt;

    /** A proof speaks of one unit. */
    static final class InUse extends Conflict {
        InUse() {
            super("proof-in-use", "This proof belongs to a unit or a case already; send it again for another.");
        }
    }

    static Proof of(UUID id, Content content, Sender sender, Instant now) {
        var proof = new Proof();
        proof.id = id;
        proof.type = content.type();
        proof.size = content.bytes().length;
        proof.digest = content.digest();
        proof.uploadedBy = sender.subject();
        proof.retailerId = sender.retailer();
        proof.uploadedAt = now;
        return proof;
    }

    /** @param customer whose purchase it shows */
    void showPurchase(UnitId unit, CustomerId customer) {
        if (inUse) throw new InUse();
        unitId = unit;
        customerId = customer;
        inUse = true;
    }

    /** A case refers to it. */
    void serve(@Nullable CustomerId claimant) {
        if (customerId == null) customerId = claimant;
        inUse = true;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UnitId unitId() {
        return unitId;
    }

    @Nullable
    CustomerId customerId() {
        return customerId;
    }

    boolean isInUse() {
        return inUse;
    }

    boolean isFrom(Sender sender) {
        return uploadedBy.equals(sender.subject()) || retailerId != null && retailerId.equals(sender.retailer());
    }

    UploadType type() {
        return type;
    }

    long size() {
        return size;
    }

    byte[] digest() {
        return digest.clone();
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    protected Proof() {}
}
