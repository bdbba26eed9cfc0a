package org.aftersales.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Gifts implements Aggregates<Gift, GiftId> {
    private static final String GIVEN = """
            select coalesce(sum(g.points), 0) from Gift g
            where g.giverId = ?1 and g.givenAt > ?2
                and g.status = org.aftersales.loyalty.household.GiftStatus.GIVEN""";

    /** What a member has given since then, and not got back. */
    long given(MemberId member, Instant since) {
        return getEntityManager()
                .createQuery(GIVEN, Long.class)
                .setParameter(1, member)
                .setParameter(2, since)
                .getSingleResult();
    }

    /** What a member has given and got, the newest first, those below an id. */
    List<Gift> of(MemberId member, UUID below, int most) {
        return find("(giverId = ?1 or receiverId = ?1) and id.value < ?2 order by id.value desc", member, below)
                .range(0, most - 1)
                .list();
    }
}
