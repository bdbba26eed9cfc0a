package org.aftersales.loyalty.winback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Lapses implements Aggregates<Lapse, LapseId> {
    private static final String COUNT = """
            select count(l), coalesce(sum(case when l.status = org.aftersales.loyalty.winback.LapseStatus.BACK
                then 1 else 0 end), 0)
            from Lapse l where l.heldOut = ?1 and l.status <> org.aftersales.loyalty.winback.LapseStatus.OPEN
                and l.lapsedAt >= ?2 and l.lapsedAt < ?3 and l.observedUntil < ?4""";

    /** Those of the members that are open; a member has one at most. */
    Map<MemberId, Lapse> open(Collection<MemberId> members) {
        if (members.isEmpty()) return Map.of();
        return find("memberId in ?1 and status = ?2", members, LapseStatus.OPEN).stream()
                .collect(Collectors.toMap(Lapse::memberId, lapse -> lapse));
    }

    /**
     * Whether it is known that a member who was seen then stayed away afterwards: also when somebody heard only later
     * that they were.
     */
    boolean known(MemberId member, Instant lastSeenAt) {
        return count("memberId = ?1 and lapsedAt >= ?2", member, lastSeenAt) > 0;
    }

    /** The oldest first. */
    List<Lapse> of(MemberId member) {
        return list("memberId = ?1 order by id.value", member);
    }

    /** The newest first, those below an id. */
    List<Lapse> below(UUID id, int most) {
        return find("id.value < ?1 order by id.value desc", id)
                .range(0, most - 1)
                .list();
    }

    /**
     * How many stayed away from one moment until before another and came back, of those who had all their time to. Of the
     * others only those are known who have come already: they would look like everybody.
     */
    Share seen(boolean heldOut, Instant from, Instant until, Instant now) {
        var row = getEntityManager()
                .createQuery(COUNT, Object[].class)
                .setParameter(1, heldOut)
                .setParameter(2, from)
                .setParameter(3, until)
                .setParameter(4, now)
                .getSingleResult();
        return new Share(((Number) row[1]).longValue(), ((Number) row[0]).longValue());
    }
}
