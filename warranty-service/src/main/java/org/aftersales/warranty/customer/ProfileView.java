package org.aftersales.warranty.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. The contact for safety notices is not part of it.
 *
 * @param consents the latest word on each purpose that was asked for; no word is no consent
 * @param safetyContactGiven whether there is a contact for safety notices alone
 */
record ProfileView(
        CustomerId customerId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String locale,
        @Nullable LocalDate birthDate,
        @Nullable Instant birthDateChangedAt,
        List<ConsentView> consents,
        boolean safetyContactGiven,
        Instant registeredAt,
        @Nullable Instant linkedAt,
        @Nullable Instant erasedAt,
        long version) {

    record ConsentView(ConsentPurpose purpose, boolean given, Instant at, ToldBy source) {

        static ConsentView of(Consent consent) {
            return new ConsentView(consent.purpose(), consent.given(), consent.at(), consent.source());
        }
    }

    static ProfileView of(OpenedProfile opened) {
        var customer = opened.customer();
        var contact = opened.profile().contact();
        return new ProfileView(
                customer.id(),
                contact.name(),
                contact.phone(),
                contact.email(),
                contact.address(),
                opened.profile().locale(),
                contact.birthDate(),
                customer.birthDateChangedAt(),
                opened.consents().stream().map(ConsentView::of).toList(),
                customer.safetyContact() != null,
                customer.registeredAt(),
                customer.linkedAt(),
                customer.erasedAt(),
                customer.version());
    }
}
