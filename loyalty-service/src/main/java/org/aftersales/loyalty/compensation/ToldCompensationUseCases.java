package org.aftersales.loyalty.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.aftersales.loyalty.member.CustomerId;

/** Hands over what customers were compensated with. */
@ApplicationScoped
public class ToldCompensationUseCases {
    private final Compensations compensations;

    ToldCompensationUseCases(Compensations compensations) {
        this.compensations = compensations;
    }

    /** The oldest first. */
    @Transactional
    public List<ToldCompensation> of(Collection<CustomerId> customers) {
        return compensations.of(customers).stream().map(Compensation::told).toList();
    }
}
