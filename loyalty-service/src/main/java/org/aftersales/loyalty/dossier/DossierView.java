package org.aftersales.loyalty.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.loyalty.compensation.ToldCompensation;
import org.aftersales.loyalty.earning.ToldBirthday;
import org.aftersales.loyalty.earning.ToldEarning;
import org.aftersales.loyalty.fraud.ToldContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that this service keeps about a person.
 *
 * @param customers the person as a customer of each retailer
 * @param member in main; null when none of the customers was linked, so that nobody is a member
 * @param elsewhere what they are in the other programmes, by code
 * @param earnings what events were worth, also when nobody was a member
 * @param contacts in which ways they can be reached is known, and nothing else: it is kept as a digest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LoyaltyDossier")
record DossierView(
        Instant exportedAt,
        Set<UUID> customers,
        @Nullable ToldMember member,
        List<ToldMember> elsewhere,
        List<ToldEarning> earnings,
        List<ToldCompensation> compensations,
        List<ToldBirthday> birthdays,
        List<ToldContact> contacts) {

    boolean isEmpty() {
        return member == null
                && earnings.isEmpty()
                && compensations.isEmpty()
                && birthdays.isEmpty()
                && contacts.isEmpty();
    }
}
