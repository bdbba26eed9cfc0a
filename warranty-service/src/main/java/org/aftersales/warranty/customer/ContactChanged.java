package org.aftersales.warranty.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What the services that have to reach a person know of them. It travels sealed, on a topic of its own; the contact for
 * safety notices never leaves this service.
 *
 * @param consents what is allowed at present
 * @param refusals what they have been asked for and do not allow
 * @param safetyOnly whether that other contact is the only one they gave
 */
@EventType(ContactRecords.CHANGED)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactChanged(
        CustomerId customerId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String locale,
        @Nullable LocalDate birthDate,
        @Nullable Instant birthDateChangedAt,
        List<ConsentPurpose> consents,
        List<ConsentPurpose> refusals,
        boolean safetyOnly,
        Instant changedAt)
        implements DomainEvent {

    static ContactChanged of(OpenedProfile opened, Instant now) {
        var customer = opened.customer();
        var contact = opened.profile().contact();
        return new ContactChanged(
                customer.id(),
                contact.name(),
                contact.phone(),
                contact.email(),
                contact.address(),
                opened.profile().locale(),
                contact.birthDate(),
                customer.birthDateChangedAt(),
                purposes(opened, true),
                purposes(opened, false),
                customer.safetyContact() != null && !contact.reaches(),
                now);
    }

    private static List<ConsentPurpose> purposes(OpenedProfile opened, boolean given) {
        return opened.consents().stream()
                .filter(consent -> consent.given() == given)
                .map(Consent::purpose)
                .toList();
    }
}
