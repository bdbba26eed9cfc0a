package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.loyalty.member.MemberId;
import org.hibernate.Session;

@ApplicationScoped
class Accounts implements Aggregates<Account, MemberId> {
    // One journey for the lock and the row, whatever the number of members.
    private static final String LOCK = """
            select * from account where tenant_id = :tenant and id = any(:members)
            order by id for no key update""";

    private final Tenants tenants;

    Accounts(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The accounts of these members, which the caller has locked and will write, in the order of their ids. */
    List<Account> of(Collection<UUID> members) {
        if (members.isEmpty()) return List.of();
        var accounts = list("id.value in ?1 order by id.value", members);
        accounts.forEach(getEntityManager()::detach);
        return accounts;
    }

    /** As {@link #of}, waited for and locked in the order in which all do it. */
    List<Account> lock(Collection<UUID> members) {
        if (members.isEmpty()) return List.of();
        var accounts = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(LOCK, Account.class)
                .setParameter("tenant", tenants.current())
                .setParameter("members", members.toArray(UUID[]::new))
                .getResultList();
        accounts.forEach(getEntityManager()::detach);
        return accounts;
    }
}
