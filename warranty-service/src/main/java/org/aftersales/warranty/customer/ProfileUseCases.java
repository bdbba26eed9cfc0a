package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of themselves and what staff reads of it. A person may be a customer of several retailers: they read
 * the profile that they were linked to first, and what they tell holds for all of them.
 */
@ApplicationScoped
class ProfileUseCases {

    private final Customers customers;
    private final Profiles profiles;
    private final ConsentChanges consents;
    private final ProfileReadings readings;
    private final Caller caller;
    private final Clock clock;

    ProfileUseCases(
            Customers customers,
            Profiles profiles,
            ConsentChanges consents,
            ProfileReadings readings,
            Caller caller,
            Clock clock) {
        this.customers = customers;
        this.profiles = profiles;
        this.consents = consents;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /** The person who is signed in has shown no warranty card yet. */
    static final class NotACustomer extends NotFound {
        NotACustomer() {
            super("not-a-customer", "Present a warranty card first; it says which customer you are.");
        }
    }

    /** No contact for safety notices alone was given. */
    static final class NoSafetyContact extends NotFound {
        NoSafetyContact() {
            super("no-safety-contact", "There is no contact for safety notices alone.");
        }
    }

    @Transactional
    OpenedProfile read(Whose whose) {
        return profiles.open(looked(whose, ProfilePart.PROFILE));
    }

    @Transactional
    OpenedProfile describe(Whose whose, Profile profile, IfMatch expected) {
        return change(whose, expected, customer -> profiles.describe(customer, profile, told(whose)));
    }

    /** Newest first. */
    @Transactional
    List<Consent> consents(Whose whose, long before, int limit) {
        return consents.history(looked(whose, ProfilePart.CONSENTS), before, limit);
    }

    /** Needs no version: consents are only ever added to, and the latest word counts. */
    @Transactional
    OpenedProfile decide(Whose whose, ConsentPurpose purpose, boolean given) {
        return tell(locked(whose), customer -> profiles.decide(customer, purpose, given, told(whose)));
    }

    /** @throws NoSafetyContact when none was given */
    @Transactional
    SafetyContact safetyContact(Whose whose) {
        return profiles.safetyContact(looked(whose, ProfilePart.SAFETY_CONTACT)).orElseThrow(NoSafetyContact::new);
    }

    /** @param contact null to keep none any more */
    @Transactional
    OpenedProfile keepForSafety(Whose whose, @Nullable SafetyContact contact, IfMatch expected) {
        return change(whose, expected, customer -> profiles.keepForSafety(customer, contact, told(whose)));
    }

    /** Newest first. */
    @Transactional
    List<ProfileReading> readings(CustomerId id, long before, int limit) {
        return readings.of(customers.get(id).id(), before, limit);
    }

    private OpenedProfile change(Whose whose, IfMatch expected, Predicate<Customer> change) {
        var meant = locked(whose);
        expected.check(meant.getFirst());
        return tell(meant, change);
    }

    private OpenedProfile tell(List<Customer> meant, Predicate<Customer> change) {
        meant.stream().filter(change).forEach(profiles::share);
        return profiles.open(meant.getFirst());
    }

    private Customer looked(Whose whose, ProfilePart part) {
        return switch (whose) {
            case Whose.Own _ ->
                customers.of(caller.subject()).stream().findFirst().orElseThrow(NotACustomer::new);
            case Whose.Named(var id) -> {
                var customer = customers.get(id);
                readings.record(id, part);
                yield customer;
            }
        };
    }

    private List<Customer> locked(Whose whose) {
        var meant =
                switch (whose) {
                    case Whose.Own _ -> customers.lockAll(caller.subject());
                    case Whose.Named(var id) -> List.of(customers.lock(id));
                };
        if (meant.isEmpty()) throw new NotACustomer();
        return meant;
    }

    private Told told(Whose whose) {
        var now = clock.instant();
        return switch (whose) {
            case Whose.Own _ -> new Told(ToldBy.CUSTOMER, null, now);
            case Whose.Named _ -> new Told(ToldBy.STAFF, caller.subject(), now);
        };
    }
}
