package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;

/** How people show which customers they are (ADR 112). */
@ApplicationScoped
public class IdentityUseCases {

    private final Customers customers;
    private final CustomerUseCases useCases;
    private final LinkCodes codes;
    private final Caller caller;
    private final Clock clock;

    IdentityUseCases(Customers customers, CustomerUseCases useCases, LinkCodes codes, Caller caller, Clock clock) {
        this.customers = customers;
        this.useCases = useCases;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /** The code is none that a retailer was given, or is too old; which of them is not told. */
    static final class UnknownCode extends NotFound {
        UnknownCode() {
            super("unknown-link-code", "There is no customer to be linked by this code.");
        }
    }

    /**
     * The person signed in holds the card of a unit of the customer's. That makes them the customer where nothing comes with
     * it but the unit, or where they have shown it before.
     *
     * @param isOnlyUnit whether the customer has had no other
     * @return empty where the retailer knows more of its customer than a card can prove
     * @throws Customer.LinkedToAnother when another person has shown to be the customer
     */
    @Transactional
    public Optional<Linked> byCard(CustomerId id, boolean isOnlyUnit) {
        var customer = lock(id);
        var isOpen = isOnlyUnit && customer.isNobodyKnown();
        return isOpen || customer.subject().isPresent() ? Optional.of(useCases.link(id)) : Optional.empty();
    }

    /**
     * What a retailer, or staff, sends to its customer by a channel that it knows to be theirs.
     *
     * @throws NotFound when the retailer has no such customer, or they asked to be forgotten
     */
    @Transactional
    LinkCode codeFor(CustomerId id) {
        var customer = customers.get(id);
        var mayName = caller.is(Roles.AGENT) || caller.is(Roles.MANAGER) || customer.isOf(caller.retailer());
        if (!mayName || customer.isErased()) throw new NotFound();
        return codes.issue(id, clock.instant());
    }

    /**
     * The person signed in is the customer whom the code names, with all that the retailer keeps of them.
     *
     * @throws Customer.LinkedToAnother when another person has shown to be the customer
     */
    @Transactional
    public Linked byCode(String code) {
        var id = codes.read(code, clock.instant()).orElseThrow(UnknownCode::new);
        if (lock(id).isErased()) throw new UnknownCode();
        return useCases.link(id);
    }

    /** The person signed in as a customer of this retailer's: from now on, where they were none before. */
    @Transactional
    public Linked at(String retailer) {
        return useCases.link(useCases.ofCallerAt(retailer));
    }

    /** In the order in which links lock: first whom the person is already. */
    private Customer lock(CustomerId id) {
        customers.lockAll(caller.subject());
        return customers.lock(id);
    }
}
