package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.customer.Reach;
import org.aftersales.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Addresses at rest: sealed, told apart by what only we can compute of them, and which of them do not work. */
@ApplicationScoped
class AddressBook {

    private static final String EMAIL = "survey_contact.email";
    private static final String PHONE = "survey_contact.phone";

    private final SurveyContacts contacts;
    private final RefusedAddresses refused;
    private final UnwantedAddresses unwanted;
    private final Deliveries deliveries;
    private final CustomerUseCases customers;
    private final Carriers carriers;
    private final PersonalData personal;
    private final Clock clock;

    AddressBook(
            SurveyContacts contacts,
            RefusedAddresses refused,
            UnwantedAddresses unwanted,
            Deliveries deliveries,
            CustomerUseCases customers,
            Carriers carriers,
            PersonalData personal,
            Clock clock) {
        this.contacts = contacts;
        this.refused = refused;
        this.unwanted = unwanted;
        this.deliveries = deliveries;
        this.customers = customers;
        this.carriers = carriers;
        this.personal = personal;
        this.clock = clock;
    }

    /** What is known of a customer from now on, in place of everything before. */
    void keep(UUID customer, @Nullable String email, @Nullable String phone, String locale) {
        var known = contacts.findByIdOptional(customer);
        var contact = known.orElseGet(() -> SurveyContact.of(customer));
        contact.told(sealed(EMAIL, customer, email), sealed(PHONE, customer, phone), locale);
        if (known.isEmpty()) contacts.persist(contact);
    }

    Optional<ToldContact> told(UUID customer) {
        return contacts.findByIdOptional(customer)
                .map(contact -> new ToldContact(
                        customer,
                        opened(EMAIL, customer, contact.email()).orElse(null),
                        opened(PHONE, customer, contact.phone()).orElse(null),
                        contact.locale()));
    }

    void forget(UUID customer) {
        contacts.deleteById(customer);
    }

    /** The first of the ways that leads to somebody who allows it; none where none does. */
    Optional<Recipient> recipient(UUID customer, List<Channel> ways) {
        var reach = customers.reach(customer);
        var contact = contacts.findByIdOptional(customer);
        if (contact.isEmpty() || reach.erased() || !Boolean.TRUE.equals(reach.surveyConsent())) return Optional.empty();
        return ways.stream()
                .filter(carriers::any)
                .flatMap(way -> recipient(way, contact.get(), reach).stream())
                .filter(found -> refused.findByIdOptional(found.ref()).isEmpty())
                .filter(found -> !unwanted.any(Set.of(found.ref())))
                .findFirst();
    }

    /** It was refused for good. */
    void refuse(UUID ref, String code) {
        refused.add(ref, code, clock.instant());
    }

    /** Where the customer is told, was told, or has said that nobody is to be told. */
    Set<UUID> refs(UUID customer) {
        var refs = new HashSet<>(deliveries.addressesOf(customer));
        refs.addAll(unwanted.saidBy(customer));
        contacts.findByIdOptional(customer).ifPresent(contact -> {
            opened(EMAIL, customer, contact.email()).ifPresent(email -> refs.add(ref(Channel.EMAIL, email)));
            opened(PHONE, customer, contact.phone()).ifPresent(phone -> refs.add(ref(Channel.SMS, phone)));
        });
        return refs;
    }

    private Optional<Recipient> recipient(Channel way, SurveyContact contact, Reach reach) {
        var customer = contact.customerId();
        var address =
                switch (way) {
                    case EMAIL -> opened(EMAIL, customer, contact.email());
                    case SMS -> opened(PHONE, customer, contact.phone());
                    case PUSH -> Optional.of(reach.person()).filter(person -> reach.linked());
                };
        return address.map(text -> new Recipient(way, text, ref(way, text), contact.locale()));
    }

    private Optional<String> opened(String column, UUID customer, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed).map(bytes -> personal.open(column, customer, bytes));
    }

    private byte @Nullable [] sealed(String column, UUID customer, @Nullable String text) {
        return text == null ? null : personal.seal(column, customer, text);
    }

    /** Of the 256 bits of the digest, half are enough to tell addresses apart. */
    private UUID ref(Channel way, String address) {
        var digest = ByteBuffer.wrap(personal.digest("survey.address", way + " " + address));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
