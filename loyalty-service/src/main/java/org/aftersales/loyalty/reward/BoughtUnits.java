package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.loyalty.ledger.RefundUseCases;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.unit.UnitUseCases;

/** What is known of units that points may have been spent on; none of it changes while their buyers are locked. */
@ApplicationScoped
class BoughtUnits {
    private final UnitUseCases units;
    private final MemberUseCases members;
    private final RefundUseCases refunds;

    BoughtUnits(UnitUseCases units, MemberUseCases members, RefundUseCases refunds) {
        this.units = units;
        this.members = members;
        this.refunds = refunds;
    }

    BoughtUnit lock(UUID unit) {
        var family = units.family(unit);
        var buyers = members.lockKnown(units.buyers(family)).values();
        return new BoughtUnit(unit, family, members(buyers), units.gone(family), refunds.of(family));
    }

    /** Locks whoever bought one of the units, and a customer who brings it back. */
    void lock(Set<UUID> family, CustomerId returner) {
        var customers = new HashSet<>(units.buyers(family));
        customers.add(returner);
        members.lock(customers);
    }

    /** Locks whoever bought one of the units. */
    void lock(Set<UUID> family) {
        members.lockKnown(units.buyers(family));
    }

    private static Set<MemberId> members(Collection<CustomerLink> buyers) {
        return buyers.stream()
                .map(CustomerLink::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
