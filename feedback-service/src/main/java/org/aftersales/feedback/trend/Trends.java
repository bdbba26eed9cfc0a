package org.aftersales.feedback.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Trends implements Aggregates<Trend, TrendId> {

    private static final int MOST_CHANGES = 20;

    Map<Subject, Trend> named(Collection<String> names) {
        var known = new HashMap<Subject, Trend>();
        for (var trend : list("name in ?1", names)) known.put(trend.subject(), trend);
        return known;
    }

    /** Of one survey's answers, one for each question. */
    List<Trend> of(Subject.By by, String name, String survey) {
        return list("by = ?1 and name = ?2 and surveyCode = ?3", by, name, survey);
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Trend> newest(TrendFilter filter, UUID before, int limit) {
        var where = new StringBuilder("id.value < :before");
        var values = new HashMap<String, Object>(Map.of("before", before));
        if (filter.by() != null) {
            where.append(" and by = :by");
            values.put("by", filter.by());
        }
        if (filter.name() != null) {
            where.append(" and name = :name");
            values.put("name", filter.name());
        }
        return find(where + " order by id.value desc", values).range(0, limit).list();
    }

    /** At most as many as people look at. */
    List<Trend> changedSince(LocalDate day) {
        return find("lastShift.shiftedOn >= ?1 order by lastShift.shiftedOn desc, id.value", day)
                .range(0, MOST_CHANGES - 1)
                .list();
    }
}
