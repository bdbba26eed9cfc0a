package org.aftersales.loyalty.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Corrections implements Aggregates<Correction, CorrectionId> {
    /** Both ways count alike, so that nobody makes room by taking what they have given. */
    private static final String BOOKED = """
            select coalesce(sum(c.points), 0) from Correction c
            where c.status = org.aftersales.loyalty.correction.CorrectionStatus.BOOKED and c.settledAt >= ?1 and\s""";

    /** The newest first, those below an id. */
    List<Correction> below(UUID id, int most) {
        return find("id.value < ?1 order by id.value desc", id).page(0, most).list();
    }

    /** Those of a member, the oldest first. */
    List<Correction> of(MemberId member) {
        return list("memberId = ?1 order by id.value", member);
    }

    /** What somebody has put right alone since then. */
    long bookedBy(String subject, Instant since) {
        return sum(BOOKED + "c.proposedBy = ?2 and c.decidedBy is null", since, subject);
    }

    /** What was put right for a member since then, by whomever. */
    long bookedFor(MemberId member, Instant since) {
        return sum(BOOKED + "c.memberId = ?2", since, member);
    }

    private long sum(String query, Instant since, Object whom) {
        return getEntityManager()
                .createQuery(query, Long.class)
                .setParameter(1, since)
                .setParameter(2, whom)
                .getSingleResult();
    }
}
