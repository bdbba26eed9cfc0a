package org.aftersales.warranty.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything kept about a person as the customer of one retailer.
 *
 * @param reference by which the retailer knows them
 * @param changes which parts of the profile were told anew
 * @param readings what staff read, without who
 */
public record KnownPerson(
        CustomerId customerId,
        String retailerId,
        @Nullable String reference,
        Instant registeredAt,
        @Nullable Instant linkedAt,
        Contact contact,
        @Nullable String locale,
        @Nullable Instant birthDateChangedAt,
        @Nullable SafetyContact safetyContact,
        List<Decision> consents,
        List<Change> changes,
        List<Reading> readings) {

    /** A consent that was given or taken back. */
    public record Decision(ConsentPurpose purpose, boolean given, Instant at, ToldBy source) {

        static Decision of(Consent consent) {
            return new Decision(consent.purpose(), consent.given(), consent.at(), consent.source());
        }
    }

    /** Parts of the profile that were told anew, by name. */
    public record Change(List<String> fields, ToldBy source, Instant at) {}

    /** A look of somebody of the staff. */
    public record Reading(ProfilePart part, Instant at) {}
}
