package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.domain.Uuids;
import org.jspecify.annotations.Nullable;

/** What is known of the people behind customers, opened and told anew; every change leaves its line in a history. */
@ApplicationScoped
class Profiles {

    private static final String SAFETY_CONTACT = "safetyContact";

    private final Contacts contacts;
    private final ConsentChanges consents;
    private final ProfileChanges changes;
    private final ProfileReadings readings;
    private final ContactRecords records;
    private final Clock clock;

    Profiles(
            Contacts contacts,
            ConsentChanges consents,
            ProfileChanges changes,
            ProfileReadings readings,
            ContactRecords records,
            Clock clock) {
        this.contacts = contacts;
        this.consents = consents;
        this.changes = changes;
        this.readings = readings;
        this.records = records;
        this.clock = clock;
    }

    OpenedProfile open(Customer customer) {
        return new OpenedProfile(
                customer,
                profile(customer),
                List.copyOf(consents.current(customer).values()));
    }

    /** Lets the services that may have to reach the person know how. */
    void share(Customer customer) {
        records.publish(customer.key(), ContactChanged.of(open(customer), clock.instant()));
    }

    private Profile profile(Customer customer) {
        return new Profile(contacts.open(customer.id(), customer.contact()), customer.locale());
    }

    /** What the retailer told of somebody who has told nothing themselves. */
    Buyer asTold(Customer customer) {
        var reference = Objects.toString(customer.reference(), "");
        if (customer.subject().isPresent()) return new Buyer(reference, "", "", "", "", "", "");
        var contact = contacts.open(customer.id(), customer.contact());
        var consent = customer.consentAtSale().map(each -> String.valueOf(each.given()));
        return new Buyer(
                reference,
                Objects.toString(contact.name(), ""),
                Objects.toString(contact.phone(), ""),
                Objects.toString(contact.email(), ""),
                Objects.toString(customer.locale(), ""),
                Objects.toString(contact.birthDate(), ""),
                consent.orElse(""));
    }

    Optional<SafetyContact> safetyContact(Customer customer) {
        return Optional.ofNullable(customer.safetyContact()).map(bytes -> contacts.openForSafety(customer.id(), bytes));
    }

    /** Telling what is known already changes nothing; whether it did is answered. */
    boolean describe(Customer customer, Profile profile, Told told) {
        var differing = profile(customer).changesTo(profile);
        if (differing.isEmpty()) return false;
        customer.describe(contacts.seal(customer.id(), profile.contact()), profile.locale(), differing, told.at());
        note(customer, differing, told);
        return true;
    }

    /** What a retailer tells anew of a buyer; answers whether it changed anything. */
    boolean merge(Customer customer, Buyer told, MergePolicy policy) {
        var merged = policy.merged(profile(customer), new Profile(contacts.told(told), language(told)));
        return describe(customer, merged, new Told(ToldBy.RETAILER, null, clock.instant()));
    }

    private static @Nullable String language(Buyer told) {
        return told.locale().isEmpty() ? null : told.locale();
    }

    /** A person who says what their retailer has said before makes it their own word. */
    boolean decide(Customer customer, ConsentPurpose purpose, boolean given, Told told) {
        var known = consents.current(customer).get(purpose);
        if (known != null && known.given() == given && known.source() == told.by()) return false;
        consents.add(customer, purpose, given, told);
        return true;
    }

    /**
     * What somebody has said by the link under a survey, as a word like any other: a later one stands, and only what was withdrawn
     * in this way is given back.
     */
    boolean decideByLink(Customer customer, boolean given, Instant at) {
        var known = consents.current(customer).get(ConsentPurpose.SURVEY);
        if (known != null && known.at().isAfter(at)) return false;
        if (given && (known == null || known.source() != ToldBy.SURVEY_LINK)) return false;
        return decide(customer, ConsentPurpose.SURVEY, given, new Told(ToldBy.SURVEY_LINK, null, at));
    }

    /** @param contact null to keep none any more */
    boolean keepForSafety(Customer customer, @Nullable SafetyContact contact, Told told) {
        if (safetyContact(customer).equals(Optional.ofNullable(contact))) return false;
        customer.keepForSafety(contact == null ? null : contacts.sealForSafety(customer.id(), contact));
        note(customer, List.of(SAFETY_CONTACT), told);
        return true;
    }

    /**
     * A person who turns out to be one more customer has told us of themselves before: that is newer than what the
     * retailer wrote down, and a consent taken back stays taken back.
     */
    void takeOver(Customer from, Customer to) {
        var told = new Told(ToldBy.CUSTOMER, null, clock.instant());
        if (customerHasSpoken(from)) describe(to, profile(from), told);
        safetyContact(from).ifPresent(contact -> keepForSafety(to, contact, told));
        consents.current(from).values().stream()
                .filter(consent -> consent.source().isOwnWord())
                .forEach(consent ->
                        decide(to, consent.purpose(), consent.given(), new Told(consent.source(), null, told.at())));
    }

    /** Nothing is allowed any more by somebody who asked to be forgotten. */
    void takeBackConsents(Customer customer) {
        var told = new Told(ToldBy.CUSTOMER, null, clock.instant());
        consents.current(customer).values().stream()
                .filter(Consent::given)
                .forEach(consent -> consents.add(customer, consent.purpose(), false, told));
    }

    KnownPerson everything(Customer customer) {
        var profile = profile(customer);
        return new KnownPerson(
                customer.id(),
                customer.retailerId(),
                customer.reference(),
                customer.registeredAt(),
                customer.linkedAt(),
                profile.contact(),
                profile.locale(),
                customer.birthDateChangedAt(),
                safetyContact(customer).orElse(null),
                consents.history(customer, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                        .map(KnownPerson.Decision::of)
                        .toList(),
                changes.of(customer.id()),
                readings.of(customer.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                        .map(ProfileReading::anonymous)
                        .toList());
    }

    private boolean customerHasSpoken(Customer customer) {
        return changes.count("customer = ?1 and source = ?2", customer.id(), ToldBy.CUSTOMER) > 0;
    }

    private void note(Customer customer, List<String> fields, Told told) {
        changes.persist(ProfileChange.of(Uuids.v7(clock), customer.id(), fields, told));
    }
}
