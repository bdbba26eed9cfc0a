package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Accounts implements Aggregates<Account, MemberId> {

    /** The accounts of these members, which the caller has locked and will write, in the order of their ids. */
    List<Account> of(Collection<UUID> members) {
        if (members.isEmpty()) return List.of();
        var accounts = list("id.value in ?1 order by id.value", members);
        accounts.forEach(getEntityManager()::detach);
        return accounts;
    }
}
