package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class MemberTiers implements Aggregates<MemberTier, MemberId> {
    private static final String BEGIN = """
            insert into member_tier (tenant_id, id, version, event_count, customer_id, programme)
            select tenant_id, id, 0, 0, customer_id, programme from member
            where tenant_id = current_tenant() and id = ?1
            on conflict do nothing""";

    /** Where the member stands, locked; of a member who never stood anywhere it is below all tiers. */
    MemberTier lockOrBegin(MemberId member) {
        return locked(member).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery(BEGIN)
                    .setParameter(1, member.value())
                    .executeUpdate();
            return lock(member);
        });
    }

    private Optional<MemberTier> locked(MemberId member) {
        return findByIdOptional(member, LockModeType.PESSIMISTIC_WRITE);
    }
}
