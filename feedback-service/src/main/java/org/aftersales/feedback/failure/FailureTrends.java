package org.aftersales.feedback.failure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.jspecify.annotations.Nullable;

/** Those of which a change was told. */
@ApplicationScoped
class FailureTrends implements Aggregates<FailureTrend, FailureTrendId> {

    private static final int MOST_CHANGES = 20;

    /** At most as many as people look at, the last change first. */
    List<FailureTrend> changedSince(LocalDate day) {
        return find("lastShift.shiftedOn >= ?1 order by lastShift.shiftedOn desc, id.value", day)
                .range(0, MOST_CHANGES - 1)
                .list();
    }

    Map<Series, FailureTrend> all() {
        var known = new HashMap<Series, FailureTrend>();
        for (var trend : listAll()) known.put(trend.series(), trend);
        return known;
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<FailureTrend> newest(@Nullable FailureGroup by, UUID before, int limit) {
        var query = by == null
                ? find("id.value < ?1 order by id.value desc", before)
                : find("id.value < ?1 and by = ?2 order by id.value desc", before, by);
        return query.range(0, limit).list();
    }
}
