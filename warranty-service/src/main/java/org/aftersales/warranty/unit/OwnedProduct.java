package org.aftersales.warranty.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** Whose a covered product is, which retailer answers for its sale, and which product was given for which. */
@MappedSuperclass
abstract class OwnedProduct extends CardedProduct {

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    private String retailerId;
    private @Nullable UUID replacedBy;
    private @Nullable UUID replaces;

    void belongTo(Owner owner) {
        customerId = owner.customerId();
        retailerId = owner.retailerId();
    }

    /** Answers who owned it before. */
    CustomerId passTo(CustomerId next) {
        var before = customerId;
        customerId = next;
        return before;
    }

    void giveWayTo(UnitId next) {
        requireInUse();
        replacedBy = next.value();
    }

    void follow(UnitId before) {
        replaces = before.value();
    }

    /** @throws AlreadyReplaced when another one was given for it */
    void requireInUse() {
        if (replacedBy != null) throw new AlreadyReplaced();
    }

    public Owner owner() {
        return new Owner(customerId, retailerId);
    }

    @Nullable
    UnitId replacedBy() {
        return replacedBy == null ? null : new UnitId(replacedBy);
    }

    /** Whether it was given for another one. */
    boolean isReplacement() {
        return replaces != null;
    }

    @Nullable
    UnitId replaces() {
        return replaces == null ? null : new UnitId(replaces);
    }

    protected OwnedProduct() {}
}
