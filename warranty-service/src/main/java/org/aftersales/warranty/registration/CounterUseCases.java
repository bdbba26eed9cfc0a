package org.aftersales.warranty.registration;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.proof.ProofUseCases;
import org.aftersales.warranty.unit.Entry;
import org.aftersales.warranty.unit.Owner;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is filed for somebody who stands at the counter with goods that nobody has registered: a warranty does not
 * hang on a registration, only on the purchase, which the receipt shows.
 */
@ApplicationScoped
class CounterUseCases {

    private final OwnPurchases purchases;
    private final RegisterUseCases register;
    private final CustomerUseCases customers;
    private final ProofUseCases proofs;
    private final ClaimUseCases claims;
    private final Caller caller;

    CounterUseCases(
            OwnPurchases purchases,
            RegisterUseCases register,
            CustomerUseCases customers,
            ProofUseCases proofs,
            ClaimUseCases claims,
            Caller caller) {
        this.purchases = purchases;
        this.register = register;
        this.customers = customers;
        this.proofs = proofs;
        this.claims = claims;
        this.caller = caller;
    }

    /** Whose it is, is not told. Who may see the unit claims for it; who says that it is theirs tells a conflict. */
    static final class AlreadyRegistered extends Conflict {
        AlreadyRegistered() {
            super(
                    "unit-already-registered",
                    "This unit is registered; claim for that one, or have it decided whose it is.",
                    List.of(new Violation("/serial", "registered", "is registered already")));
        }
    }

    /** Only retailers have references of their own for people. */
    static final class ReferenceOfRetailer extends RuleViolated {
        ReferenceOfRetailer() {
            super(
                    "reference-of-retailer",
                    "Only a retailer refers to a customer of its own.",
                    List.of(new Violation("/customerRef", "reference-of-retailer", "is the retailer's to give")));
        }
    }

    /**
     * Registers the unit, with the proofs, and files the claim: both or neither. The owner is a customer of the retailer
     * that asks, by its reference or a new one, and the sale is told as the retailer's; where staff asks, always a new one, whoever has the same telephone.
     *
     * @param label null where it could not be read, which is among the mistakes
     * @param mistakes that were found before
     * @throws RuleViolated with everything that is wrong
     * @throws AlreadyRegistered when the unit is in the register, also when it entered in the same instant
     */
    @Transactional
    CounterClaimView file(@Nullable ProductItem label, FileAtCounter told, Mistakes mistakes) {
        var unit = register.nextId();
        var sale = purchases.judged(unit, label, told.purchase(), mistakes);
        mistakes.note(() -> requirePrice(told));
        var buyer = mistakes.unless(() -> buyer(told));
        mistakes.refuse();
        return file(new Entry(unit, Objects.requireNonNull(sale)), Objects.requireNonNull(buyer), told);
    }

    private void requirePrice(FileAtCounter told) {
        if (isRetailer() && told.price() == null) throw UnregistrableUnit.because("missing-field:price");
    }

    private Buyer buyer(FileAtCounter told) {
        var buyer = told.buyer();
        if (!isRetailer() && buyer.isReferenced()) throw new ReferenceOfRetailer();
        return buyer;
    }

    private CounterClaimView file(Entry entry, Buyer buyer, FileAtCounter told) {
        var item = entry.sale().item();
        if (register.owner(item).isPresent()) throw new AlreadyRegistered();
        if (register.wentBackAfter(item, told.purchasedOn())) throw UnregistrableUnit.because("unit-went-back");
        var retailer = isRetailer() ? caller.retailer() : Owner.NO_RETAILER;
        var owner = customers.findOrAdd(retailer, List.of(buyer)).getFirst();
        if (!register.enterOwn(entry, new Owner(owner, retailer))) throw new AlreadyRegistered();
        proofs.attachAll(entry.unitId(), told.proofs());
        var claim = claims.file(entry.unitId(), told.fault());
        Log.infof("unit %s registered at the counter for claim %s", entry.unitId(), claim.id());
        return new CounterClaimView(claim, RegistrationView.registered(entry.unitId(), entry.sale()));
    }

    private boolean isRetailer() {
        return caller.is(Roles.RETAILER);
    }
}
