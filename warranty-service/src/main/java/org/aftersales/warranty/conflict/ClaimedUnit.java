package org.aftersales.warranty.conflict;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody said of a unit that is registered for another: the part of a conflict that never changes. */
@MappedSuperclass
abstract class ClaimedUnit {

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claimant"))
    private CustomerId claimant;

    private @Nullable String claimantRetailer;
    private String gtin;
    private String serial;

    @Enumerated(EnumType.STRING)
    private ConflictReason reason;

    private byte @Nullable [] statement;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> proofs;

    private Instant openedAt;

    /** @param retailer that claims for its customer; null where the customer does */
    record Claimant(CustomerId customer, @Nullable String retailer) {}

    /** What the claimant says, and by what. */
    record Ground(ConflictReason reason, byte[] sealedStatement, List<UUID> proofs) {}

    void claimed(UnitFacts unit, Claimant by, Ground ground, Instant now) {
        number = ReadableNumber.mint("OC");
        unitId = unit.id();
        claimant = by.customer();
        claimantRetailer = by.retailer();
        gtin = unit.gtin().value();
        serial = unit.serial().value();
        reason = ground.reason();
        statement = ground.sealedStatement().clone();
        proofs = List.copyOf(ground.proofs());
        openedAt = now;
    }

    /** The person who claimed was erased. */
    void forgetStatement() {
        statement = null;
    }

    boolean isOf(CustomerId customer) {
        return claimant.equals(customer);
    }

    boolean isOf(String retailer) {
        return retailer.equals(claimantRetailer);
    }

    /** The retailer that claimed for its customer; null where the customer did. */
    @Nullable
    String claimantRetailer() {
        return claimantRetailer;
    }

    /** The label that was claimed. */
    ProductItem item() {
        return new ProductItem(new Gtin(gtin), new SerialNumber(serial));
    }

    String number() {
        return number;
    }

    UnitId unitId() {
        return unitId;
    }

    CustomerId claimant() {
        return claimant;
    }

    ConflictReason reason() {
        return reason;
    }

    byte @Nullable [] sealedStatement() {
        return statement == null ? null : statement.clone();
    }

    List<UUID> proofs() {
        return List.copyOf(proofs);
    }

    Instant openedAt() {
        return openedAt;
    }

    protected ClaimedUnit() {}
}
