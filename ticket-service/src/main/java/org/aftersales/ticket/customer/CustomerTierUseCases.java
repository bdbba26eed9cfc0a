package org.aftersales.ticket.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the tiers of customers who are members. What was told earlier than what is known changes nothing. */
@ApplicationScoped
@Transactional
public class CustomerTierUseCases {

    private final CustomerTiers tiers;

    CustomerTierUseCases(CustomerTiers tiers) {
        this.tiers = tiers;
    }

    /** The customer has this tier since then. */
    public void keep(UUID customer, CustomerTier tier, Instant since) {
        tiers.keep(customer, tier, since);
    }

    /** The tier of the customer, or of the person's who also is another retailer's customer; the latest of several. */
    public CustomerTier of(UUID customer) {
        return of(Set.of(customer)).getOrDefault(customer, CustomerTier.NONE);
    }

    /** As {@link #of(UUID)}, of many customers at once; those without a tier are absent. */
    public Map<UUID, CustomerTier> of(Set<UUID> customers) {
        return tiers.of(customers);
    }

    /** Nobody is the customer any more. */
    public void forget(UUID customer) {
        tiers.forget(customer);
    }
}
