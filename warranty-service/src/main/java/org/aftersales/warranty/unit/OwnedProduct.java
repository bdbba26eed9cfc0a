package org.aftersales.warranty.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import org.aftersales.warranty.customer.CustomerId;

/** Whose a covered product is, and which retailer answers for its sale. */
@MappedSuperclass
abstract class OwnedProduct extends CardedProduct {

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    private String retailerId;

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

    public Owner owner() {
        return new Owner(customerId, retailerId);
    }

    protected OwnedProduct() {}
}
