package org.aftersales.warranty.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.LedgerEntry;
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
    private @Nullable UUID returnedBy;

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

    /**
     * Another retailer answers for its sale from now on, and of the sale that was told before nothing is left but when it
     * was: what the one has sold for how much is not the other's to know.
     */
    void sellAs(String retailer, String reference) {
        retailerId = retailer;
        resoldAs(reference);
    }

    void giveWayTo(UnitId next, LocalDate day, Instant now) {
        requireInUse();
        replacedBy = next.value();
        end(LedgerEntry.end(day, now), now);
    }

    void goBackBy(UUID returned, LocalDate day, Instant now) {
        requireInUse();
        returnedBy = returned;
        giveUpLabel();
        end(LedgerEntry.returned(day, now), now);
    }

    private void end(LedgerEntry end, Instant now) {
        enter(List.of(end));
        if (!isCardRevoked()) takeCardBack(now);
    }

    void follow(UnitId before) {
        replaces = before.value();
    }

    /**
     * @throws AlreadyReplaced when another one was given for it
     * @throws AlreadyReturned when it went back for money
     */
    void requireInUse() {
        if (replacedBy != null) throw new AlreadyReplaced();
        if (returnedBy != null) throw new AlreadyReturned();
    }

    public Owner owner() {
        return new Owner(customerId, retailerId);
    }

    @Nullable
    UnitId replacedBy() {
        return replacedBy == null ? null : new UnitId(replacedBy);
    }

    /** The return by which it went back for money; null where it did not. */
    @Nullable
    UUID returnedBy() {
        return returnedBy;
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
