package org.aftersales.feedback.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class CustomerUseCases {

    private final LinkedCustomers links;
    private final ReachedCustomers reached;
    private final Caller caller;

    CustomerUseCases(LinkedCustomers links, ReachedCustomers reached, Caller caller) {
        this.links = links;
        this.reached = reached;
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
        reached.kept(customerId).erase();
    }

    /** @param surveys whether they allow to be asked, as told with how to reach them; null where they did not say */
    @Transactional
    public void allow(UUID customerId, @Nullable Boolean surveys) {
        reached.kept(customerId).allow(surveys);
    }

    /** How to reach them is erased, as they are; whatever they allowed before and is told late counts no more. */
    @Transactional
    public void unreach(UUID customerId) {
        reached.kept(customerId).erase();
    }

    @Transactional
    public Reach reach(UUID customerId) {
        var link = links.findByIdOptional(customerId);
        var known = reached.findByIdOptional(customerId);
        return new Reach(
                link.map(LinkedCustomer::subject).orElse("customer " + customerId),
                link.map(linked -> links.of(linked.subject())).orElse(Set.of(customerId)),
                link.isPresent(),
                known.map(ReachedCustomer::surveyConsent).orElse(null),
                known.map(ReachedCustomer::isErased).orElse(false));
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
