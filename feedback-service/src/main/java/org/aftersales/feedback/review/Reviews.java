package org.aftersales.feedback.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Reviews implements Aggregates<Review, ReviewId> {

    /** Whether somebody has written about a unit, as whichever of their customers. */
    boolean anyOf(Set<UUID> customers, UUID unit) {
        return count("subject.customerId in ?1 and subject.unitId = ?2", customers, unit) > 0;
    }

    Optional<Review> lockAny(UUID review) {
        return findByIdOptional(new ReviewId(review), LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order in which they are locked. */
    List<Review> lockOf(UUID customer) {
        return find("subject.customerId = ?1 order by id.value", customer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Review> newestOf(Set<UUID> customers, UUID before, int limit) {
        return find("subject.customerId in ?1 and id.value < ?2 order by id.value desc", customers, before)
                .range(0, limit)
                .list();
    }

    /** What the public sees of a product, the newest first; one more than the limit when there are more. */
    List<Review> published(String gtin, UUID before, int limit) {
        return find(
                        "subject.gtin = ?1 and status = ?2 and id.value < ?3 order by id.value desc",
                        gtin,
                        ReviewStatus.PUBLISHED,
                        before)
                .range(0, limit)
                .list();
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Review> newest(ReviewFilter filter, UUID before, int limit) {
        var where = new StringBuilder("id.value < :before");
        var values = new HashMap<String, Object>(Map.of("before", before));
        if (filter.gtin() != null) {
            where.append(" and subject.gtin = :gtin");
            values.put("gtin", filter.gtin());
        }
        if (filter.retailerId() != null) {
            where.append(" and subject.retailerId = :retailer");
            values.put("retailer", filter.retailerId());
        }
        if (filter.undecided() != null) {
            where.append(" and undecided = :undecided");
            values.put("undecided", filter.undecided());
        }
        return find(where + " order by id.value desc", values).range(0, limit).list();
    }
}
