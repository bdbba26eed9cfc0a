package org.aftersales.warranty.registration;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.conflict.ConflictUseCases;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.proof.ProofUseCases;
import org.aftersales.warranty.unit.Entry;
import org.aftersales.warranty.unit.Owner;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** How people register what they have bought, where no retailer has told of it. */
@ApplicationScoped
class OwnUnitUseCases {

    /** People have a handful of things at home; whoever tries serials has thousands. */
    private static final int TRIES_PER_MINUTE = 30;

    private final OwnPurchases purchases;
    private final RegisterUseCases register;
    private final ConflictUseCases conflicts;
    private final CustomerUseCases customers;
    private final ProofUseCases proofs;
    private final RateLimits limits;
    private final Caller caller;

    OwnUnitUseCases(
            OwnPurchases purchases,
            RegisterUseCases register,
            ConflictUseCases conflicts,
            CustomerUseCases customers,
            ProofUseCases proofs,
            RateLimits limits,
            Caller caller) {
        this.purchases = purchases;
        this.register = register;
        this.conflicts = conflicts;
        this.customers = customers;
        this.proofs = proofs;
        this.limits = limits;
        this.caller = caller;
    }

    /** There is nothing to be done: the person has the unit. */
    static final class AlreadyYours extends Conflict {
        AlreadyYours() {
            super("unit-already-yours", "This unit is registered for you already.", List.of(onSerial("is yours")));
        }
    }

    /** Whose it is, is not told; the person can say that it is theirs. */
    static final class RegisteredElsewhere extends Conflict {
        RegisteredElsewhere() {
            super(
                    "unit-registered-elsewhere",
                    "This unit is registered for somebody else; tell a dispute to have that decided.",
                    List.of(onSerial("is registered for somebody else")));
        }
    }

    private static Violation onSerial(String message) {
        return new Violation("/serial", "registered", message);
    }

    /** What became of it. */
    sealed interface Answer {

        record Registered(RegistrationView unit) implements Answer {}

        record Disputed(UUID conflict) implements Answer {}
    }

    /**
     * Registers the unit as the person's own.
     *
     * @param label null where it could not be read, which is among the mistakes
     * @param mistakes that were found before
     * @throws RuleViolated with everything that is wrong
     * @throws AlreadyYours when it is in the register as theirs
     * @throws RegisteredElsewhere when it is somebody else's and the person disputes nothing
     */
    @Transactional
    Answer register(@Nullable ProductItem label, RegisterOwnUnit told, Mistakes mistakes) {
        limits.check("own-unit", caller.tenant() + ' ' + caller.subject(), TRIES_PER_MINUTE);
        var unit = register.nextId();
        var sale = judged(unit, label, told, mistakes);
        var item = sale.item();
        var holder = register.owner(item);
        if (holder.isEmpty()) {
            if (register.wentBackAfter(item, told.purchasedOn())) throw UnregistrableUnit.because("unit-went-back");
            return new Answer.Registered(enter(unit, sale, told));
        }
        if (told.dispute() == null || isCaller(holder.get())) throw refusal(holder.get());
        return new Answer.Disputed(conflicts.dispute(item, told.dispute(), told.proofIds()));
    }

    private Sale judged(UnitId unit, @Nullable ProductItem label, RegisterOwnUnit told, Mistakes mistakes) {
        var sale = purchases.judged(unit, label, told, mistakes);
        var safety = told.safetyContact();
        if (safety != null) mistakes.note(() -> safety.assertKept("/safetyContact"));
        mistakes.refuse();
        return Objects.requireNonNull(sale);
    }

    private RegistrationView enter(UnitId unit, Sale sale, RegisterOwnUnit told) {
        var owner = new Owner(customers.ofCallerAt(Owner.NO_RETAILER), Owner.NO_RETAILER);
        if (!register.enterOwn(new Entry(unit, sale), owner)) {
            throw refusal(register.owner(sale.item()).orElseThrow());
        }
        customers.tellOfSelf(told.safetyContact(), told.marketingConsent());
        proofs.attachAll(unit, told.proofIds());
        Log.infof("unit %s registered by its owner", unit);
        return RegistrationView.registered(unit, sale);
    }

    private Conflict refusal(CustomerId holder) {
        return isCaller(holder) ? new AlreadyYours() : new RegisteredElsewhere();
    }

    private boolean isCaller(CustomerId holder) {
        return customers.ofCaller().contains(holder);
    }
}
