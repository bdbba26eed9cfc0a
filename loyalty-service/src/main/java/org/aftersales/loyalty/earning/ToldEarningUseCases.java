package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.aftersales.loyalty.member.CustomerId;

/** Hands over what earning keeps of customers. */
@ApplicationScoped
public class ToldEarningUseCases {
    private final Earnings earnings;
    private final Birthdays birthdays;

    ToldEarningUseCases(Earnings earnings, Birthdays birthdays) {
        this.earnings = earnings;
        this.birthdays = birthdays;
    }

    /** What all events of the customers were worth, the newest of each first. */
    @Transactional
    public List<ToldEarning> of(Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(customer -> earnings.of(customer).stream())
                .map(ToldEarning::of)
                .toList();
    }

    @Transactional
    public List<ToldBirthday> birthdays(Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(customer ->
                        birthdays.knownSince(customer).stream().map(since -> new ToldBirthday(customer.value(), since)))
                .toList();
    }
}
