package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/** What is done with customers. */
@ApplicationScoped
public class CustomerUseCases {

    private final Customers customers;
    private final CustomerTable table;
    private final Profiles profiles;
    private final Caller caller;
    private final Clock clock;

    CustomerUseCases(Customers customers, CustomerTable table, Profiles profiles, Caller caller, Clock clock) {
        this.customers = customers;
        this.table = table;
        this.profiles = profiles;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The customers behind these buyers, in their order. A reference that the retailer has used before is the customer
     * it was then, with the details told then; every buyer without one is a customer of their own.
     */
    @Transactional
    public List<CustomerId> findOrAdd(String retailer, List<Buyer> buyers) {
        return table.findOrAdd(retailer, buyers);
    }

    /**
     * A retailer tells where the buyer wants safety notices, apart from everything else. What is known already stays.
     */
    @Transactional
    public void tellForSafety(CustomerId id, TellSafetyContact contact) {
        var customer = customers.lock(id);
        if (customer.safetyContact() != null) return;
        profiles.keepForSafety(customer, contact.contact(""), new Told(ToldBy.RETAILER, null, clock.instant()));
    }

    /** The same of many buyers at once. */
    @Transactional
    public void tellForSafety(Map<CustomerId, TellSafetyContact> contacts) {
        if (contacts.isEmpty()) return;
        var told = new Told(ToldBy.RETAILER, null, clock.instant());
        customers.lockAll(contacts.keySet()).stream()
                .filter(customer -> customer.safetyContact() == null)
                .forEach(customer -> profiles.keepForSafety(
                        customer, contacts.get(customer.id()).contact(""), told));
    }

    /**
     * The person who is signed in tells where safety notices go and whether they may be written to; it holds for every
     * customer that they are.
     */
    @Transactional
    public void tellOfSelf(@Nullable TellSafetyContact contact, @Nullable Boolean marketing) {
        if (contact == null && marketing == null) return;
        var told = new Told(ToldBy.CUSTOMER, null, clock.instant());
        for (var customer : customers.lockAll(caller.subject())) {
            var kept = contact != null && profiles.keepForSafety(customer, contact.contact(""), told);
            var decided = marketing != null && profiles.decide(customer, ConsentPurpose.MARKETING, marketing, told);
            if (kept || decided) profiles.share(customer);
        }
    }

    /**
     * By the link under a survey somebody has said whether they want to be asked, as this customer. Who is not known, or was
     * erased, allows nothing anyway.
     */
    @Transactional
    public void tellBySurveyLink(CustomerId id, boolean wanted, Instant at) {
        customers.lockAll(Set.of(id)).stream()
                .filter(customer -> !customer.isErased())
                .filter(customer -> profiles.decideByLink(customer, wanted, at))
                .forEach(profiles::share);
    }

    /** What a retailer tells of a buyer who is a customer already. */
    public record Retold(CustomerId customer, Buyer buyer) {}

    /**
     * Merges what is told into what is known, one after the other. Whoever has signed in or was forgotten is left alone, and
     * so is somebody else than the buyer who is told of: what was bought may be theirs by now.
     *
     * @param told by keys of the caller's
     * @return the keys of what has changed something
     */
    @Transactional
    public <K> Set<K> merge(Map<K, Retold> told, MergePolicy policy) {
        var ids = told.values().stream().map(Retold::customer).collect(Collectors.toSet());
        var open = customers.lockAll(ids).stream()
                .filter(customer -> customer.subject().isEmpty() && customer.erasedAt() == null)
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        var changed = new HashSet<K>();
        told.forEach((key, each) -> {
            var customer = open.get(each.customer());
            if (customer != null && customer.canBe(each.buyer()) && profiles.merge(customer, each.buyer(), policy))
                changed.add(key);
        });
        return changed;
    }

    /**
     * The retailer's customers among these, as the retailer told them; of those who have signed in since, and so speak for
     * themselves, only the reference.
     */
    @Transactional
    public Map<CustomerId, Buyer> asTold(String retailer, Collection<CustomerId> ids) {
        return customers.of(ids).stream()
                .filter(customer -> customer.isOf(retailer))
                .collect(Collectors.toMap(Customer::id, profiles::asTold));
    }

    /** Takes back those of the customers that own nothing: their sales turned out to be in the register already. */
    @Transactional
    public void forgetUnused(Collection<CustomerId> added) {
        table.deleteUnused(added);
    }

    /** Links the customer to the person who is signed in, whose own earlier words hold for it from now on. */
    @Transactional
    public Linked link(CustomerId id) {
        var known = customers.lockAll(caller.subject());
        var customer = customers.lock(id);
        customer.link(caller.subject(), clock.instant());
        if (!known.contains(customer)) {
            if (!known.isEmpty()) profiles.takeOver(known.getFirst(), customer);
            profiles.share(customer);
        }
        return new Linked(customer.id(), Objects.requireNonNull(customer.linkedAt()));
    }

    /**
     * The services that will do something for the customer learn how to reach them, and the customer cannot be erased
     * before the transaction ends.
     *
     * @throws NotFound when the person who is signed in was the customer and is no longer
     */
    @Transactional
    public void expectContact(CustomerId id) {
        var customer = customers.hold(id);
        if (caller.roles().equals(Set.of(Roles.CUSTOMER)) && !customer.is(caller.subject())) throw new NotFound();
        profiles.share(customer);
    }

    /** The customer of this retailer that the person who is signed in is: from now on, where they were none before. */
    @Transactional
    public CustomerId ofCallerAt(String retailer) {
        return customers.of(caller.subject()).stream()
                .filter(customer -> customer.isOf(retailer))
                .map(Customer::id)
                .min(Comparator.comparing(CustomerId::value))
                .orElseGet(() -> newcomer(retailer));
    }

    private CustomerId newcomer(String retailer) {
        var added = table.findOrAdd(retailer, List.of(Buyer.UNKNOWN)).getFirst();
        return link(added).customerId();
    }

    /** Whether both are one customer, or one person has shown to be both. */
    @Transactional
    public boolean areOnePerson(CustomerId one, CustomerId other) {
        if (one.equals(other)) return true;
        var person = customers.findByIdOptional(one).flatMap(Customer::subject);
        return person.isPresent()
                && person.equals(customers.findByIdOptional(other).flatMap(Customer::subject));
    }

    /** The customers that the person who is signed in has shown to be. */
    @Transactional
    public Set<CustomerId> ofCaller() {
        return customers.of(caller.subject()).stream().map(Customer::id).collect(Collectors.toSet());
    }
}
