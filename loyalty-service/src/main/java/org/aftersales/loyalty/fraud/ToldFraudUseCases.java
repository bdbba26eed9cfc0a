package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** Hands over what is kept against fraud of a person, without whoever looked. */
@ApplicationScoped
public class ToldFraudUseCases {
    private final FraudHolds holds;
    private final ContactMarks marks;
    private final Devices devices;
    private final CredentialChanges credentials;

    ToldFraudUseCases(FraudHolds holds, ContactMarks marks, Devices devices, CredentialChanges credentials) {
        this.holds = holds;
        this.marks = marks;
        this.devices = devices;
        this.credentials = credentials;
    }

    /** The oldest first. */
    @Transactional
    public List<ToldHold> holds(MemberId member) {
        return holds.of(member).stream().map(FraudHold::handedOver).toList();
    }

    /** When a person has redeemed with each of their devices last, the longest ago first. */
    @Transactional
    public List<Instant> devices(MemberId person) {
        return devices.of(person);
    }

    /** When a person's way to sign in changed last, as far as it is kept. */
    @Transactional
    public Optional<Instant> credentialsChangedAt(MemberId person) {
        return credentials.of(person);
    }

    @Transactional
    public List<ToldContact> contacts(Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(
                        customer -> marks.kinds(customer).stream().map(kind -> new ToldContact(customer.value(), kind)))
                .toList();
    }
}
