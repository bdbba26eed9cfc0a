package org.aftersales.loyalty.surprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Surprises implements Aggregates<Surprise, SurpriseId> {
    private static final String GIVEN = """
            select coalesce(sum(s.points), 0) from Surprise s
            where s.status = org.aftersales.loyalty.surprise.SurpriseStatus.CREDITED and s.settledAt >= ?1 and\s""";

    /** The newest first, those below an id. */
    List<Surprise> below(UUID id, int most) {
        return find("id.value < ?1 order by id.value desc", id).page(0, most).list();
    }

    /** What a member was given or would be, the oldest first. */
    List<Surprise> of(MemberId member) {
        return list("memberId = ?1 order by id.value", member);
    }

    /** What somebody has given alone since then. */
    long givenBy(String subject, Instant since) {
        return sum(GIVEN + "s.givenBy = ?2 and s.decidedBy is null", since, subject);
    }

    /** What a member was given since then, by whomever. */
    long givenTo(MemberId member, Instant since) {
        return sum(GIVEN + "s.memberId = ?2", since, member);
    }

    private long sum(String query, Instant since, Object whom) {
        return getEntityManager()
                .createQuery(query, Long.class)
                .setParameter(1, since)
                .setParameter(2, whom)
                .getSingleResult();
    }
}
