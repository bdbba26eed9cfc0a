package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** Hands over what is kept against fraud of a person, without whoever looked. */
@ApplicationScoped
public class ToldFraudUseCases {
    private final FraudHolds holds;
    private final ContactMarks marks;

    ToldFraudUseCases(FraudHolds holds, ContactMarks marks) {
        this.holds = holds;
        this.marks = marks;
    }

    /** The oldest first. */
    @Transactional
    public List<ToldHold> holds(MemberId member) {
        return holds.of(member).stream()
                .map(hold -> new ToldHold(hold.id(), hold.signal().name(), hold.openedAt(), hold.releasedAt()))
                .toList();
    }

    @Transactional
    public List<ToldContact> contacts(Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(
                        customer -> marks.kinds(customer).stream().map(kind -> new ToldContact(customer.value(), kind)))
                .toList();
    }
}
