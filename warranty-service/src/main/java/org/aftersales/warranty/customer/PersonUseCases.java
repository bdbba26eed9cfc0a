package org.aftersales.warranty.customer;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.StoredAnswers;
import org.aftersales.kit.tenant.Caller;

/** What a person may ask of us about themselves: everything we keep, and to be forgotten. */
@ApplicationScoped
public class PersonUseCases {

    private final Customers customers;
    private final Profiles profiles;
    private final ProfileReadings readings;
    private final ContactRecords records;
    private final StoredAnswers answers;
    private final Caller caller;
    private final Clock clock;

    PersonUseCases(
            Customers customers,
            Profiles profiles,
            ProfileReadings readings,
            ContactRecords records,
            StoredAnswers answers,
            Caller caller,
            Clock clock) {
        this.customers = customers;
        this.profiles = profiles;
        this.readings = readings;
        this.records = records;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Everything kept about a person: of one who asks themselves, as the customer of every retailer they are linked to.
     *
     * @throws ProfileUseCases.NotACustomer when the person is linked to none
     */
    @Transactional
    public List<KnownPerson> known(Whose whose) {
        var meant =
                switch (whose) {
                    case Whose.Own _ -> customers.of(caller.subject());
                    case Whose.Named(var id) -> List.of(customers.get(id));
                };
        if (meant.isEmpty()) throw new ProfileUseCases.NotACustomer();
        if (whose instanceof Whose.Named(var id)) readings.record(id, ProfilePart.EXPORT);
        return meant.stream().map(profiles::everything).toList();
    }

    /**
     * Whom an erasure is about, locked until the transaction ends; none when there is nothing left to forget.
     *
     * @throws org.aftersales.kit.problem.PreconditionFailed when the profile has changed since it was read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CustomerId> lockForErasure(Whose whose, IfMatch expected) {
        var meant =
                switch (whose) {
                    case Whose.Own _ -> customers.lockAll(caller.subject());
                    case Whose.Named(var id) -> List.of(customers.lock(id));
                };
        var left = meant.stream().filter(customer -> !customer.isErased()).toList();
        if (!left.isEmpty()) expected.check(meant.getFirst());
        return left.stream().map(Customer::id).toList();
    }

    /** As whom the people behind these customers sign in, as far as they do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> subjects(List<CustomerId> ids) {
        return ids.stream()
                .flatMap(id -> customers.get(id).subject().stream())
                .distinct()
                .toList();
    }

    /** Forgets the people behind these customers; the customers stay, as the anonymous owners of their units. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(List<CustomerId> ids) {
        for (var id : ids) {
            var customer = customers.get(id);
            customer.subject().ifPresent(answers::forget);
            profiles.takeBackConsents(customer);
            customer.erase(clock.instant());
            records.erase(customer.key());
            Log.infof("customer %s erased", id);
        }
    }
}
