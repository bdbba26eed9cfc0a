package org.aftersales.feedback.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;

@ApplicationScoped
public class CustomerUseCases {

    private final LinkedCustomers links;
    private final Caller caller;

    CustomerUseCases(LinkedCustomers links, Caller caller) {
        this.links = links;
        this.caller = caller;
    }

    @Transactional
    public void link(UUID customerId, String subject, Instant linkedAt) {
        links.findByIdOptional(customerId)
                .ifPresentOrElse(
                        link -> link.relink(subject, linkedAt),
                        () -> links.persist(new LinkedCustomer(customerId, subject, linkedAt)));
    }

    /** Nobody is the customer any more; who presents a card of theirs later is linked anew. */
    @Transactional
    public void forget(UUID customerId) {
        links.findByIdOptional(customerId).ifPresent(links::delete);
    }

    /** Whose records the caller may see: agents and managers the tenant's, everybody else their own. */
    @Transactional
    public Visibility visibility() {
        var staff = caller.is(Roles.AGENT) || caller.is(Roles.MANAGER);
        return staff ? Visibility.ofStaff() : own();
    }

    /** The records of the caller alone, whatever else they are. */
    @Transactional
    public Visibility own() {
        return Visibility.of(links.of(caller.subject()));
    }
}
