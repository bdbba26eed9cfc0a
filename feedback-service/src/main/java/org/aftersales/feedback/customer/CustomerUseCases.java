package org.aftersales.feedback.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.tx.Turns;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class CustomerUseCases {

    private final LinkedCustomers links;
    private final ReachedCustomers reached;
    private final Refusals refusals;
    private final Turns turns;
    private final Caller caller;
    private final Clock clock;

    CustomerUseCases(
            LinkedCustomers links,
            ReachedCustomers reached,
            Refusals refusals,
            Turns turns,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.reached = reached;
        this.refusals = refusals;
        this.turns = turns;
        this.caller = caller;
        this.clock = clock;
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
        unreach(customerId);
        refusals.held(customerId).ifPresent(Refusal::forget);
    }

    /**
     * What they allow, as told with how to reach them. Answers whether it is a newer word than that they do not want to be asked,
     * which they have said here.
     *
     * @param surveys null where they did not say
     */
    @Transactional
    public boolean allow(UUID customerId, @Nullable Boolean surveys) {
        reached.kept(customerId).allow(surveys);
        var refusal = refusals.held(customerId);
        if (Boolean.FALSE.equals(surveys)) refusal.ifPresent(Refusal::heard);
        return Boolean.TRUE.equals(surveys) && refusal.map(Refusal::allowed).orElse(false);
    }

    /** How to reach them is erased, as they are; whatever they allowed before and is told late counts no more. */
    @Transactional
    public void unreach(UUID customerId) {
        reached.kept(customerId).erase();
    }

    /** Whoever decides about a person, or forgets them, does so one after the other: until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn(UUID customerId) {
        turns.take("asking " + person(customerId));
    }

    @Transactional
    public Reach reach(UUID customerId) {
        var link = links.findByIdOptional(customerId);
        var known = reached.findByIdOptional(customerId);
        var person = samePerson(customerId);
        var consent = refusals.anyOf(person) ? Optional.of(false) : known.map(ReachedCustomer::surveyConsent);
        return new Reach(
                person(customerId),
                person,
                link.isPresent(),
                consent.orElse(null),
                known.map(ReachedCustomer::isErased).orElse(false));
    }

    @Transactional
    public boolean isErased(UUID customerId) {
        return reached.findByIdOptional(customerId)
                .map(ReachedCustomer::isErased)
                .orElse(false);
    }

    /** What customers allow, of whom anything is known. */
    @Transactional
    public List<ToldConsent> consents(Set<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> reached.findByIdOptional(customer).stream())
                .filter(known -> !known.isErased())
                .map(ReachedCustomer::told)
                .toList();
    }

    @Transactional
    public boolean isOptedOut(UUID customerId) {
        return refusals.anyOf(samePerson(customerId));
    }

    /** The person behind the customer is not asked any more, as whichever customer; answers whether that is news. */
    @Transactional
    public boolean optOut(UUID customerId) {
        return samePerson(customerId).stream()
                .sorted() // in one order, so that two wait for each other in one order
                .map(refusals::say)
                .reduce(false, Boolean::logicalOr);
    }

    /** They may be asked again; answers whether that is news. */
    @Transactional
    public boolean optIn(UUID customerId) {
        var now = clock.instant();
        return samePerson(customerId).stream()
                .sorted()
                .flatMap(each -> refusals.held(each).stream())
                .map(refusal -> refusal.takeBack(now))
                .reduce(false, Boolean::logicalOr);
    }

    /** All customers that the person behind one is. */
    @Transactional
    public Set<UUID> samePerson(UUID customerId) {
        return links.findByIdOptional(customerId)
                .map(linked -> links.of(linked.subject()))
                .orElse(Set.of(customerId));
    }

    /** The same for all customers that one person is. */
    private String person(UUID customerId) {
        return links.findByIdOptional(customerId).map(LinkedCustomer::subject).orElse("customer " + customerId);
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

    /**
     * Nobody is staff in their own matter, as whichever customer.
     *
     * @throws OwnCase when the caller is this customer
     */
    @Transactional
    public void assertSomebodyElse(UUID customerId) {
        if (own().includes(customerId)) throw new OwnCase();
    }

    /** Who works here and has bought here is looked after by a colleague. */
    static final class OwnCase extends Forbidden {
        OwnCase() {
            super("own-case", "This is about yourself; somebody else looks after it.");
        }
    }
}
