package org.aftersales.feedback.insight;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.rest.Days;

/**
 * Where the counts come from that a question needs: from sums by one trait, where the question names no other, else from
 * what was counted by all traits at once. Both are exact. As a query it tells told, day, template_code, template_version,
 * what, place and answers.
 */
final class Source {

    private static final String LEVELS = """
            (select *, 'LEVELS' as what, (quality - 1) * 5 + emotion - 1 as place from score_tally) counted""";
    private static final String SCALES = """
            (select *, type || '/' || tag as what, score as place from answer_tally) counted""";
    private static final String ASKED = """
            (select *, '' as template_code, 0 as template_version, 'ASKED' as what from asked_tally
                cross join lateral (values (0, asked), (1, answered)) told (place, answers)) counted""";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param periods in their order, without days between them */
    static Source of(ScoreFilter filter, List<Days> periods) {
        var source = new Source();
        var whole = new Days(periods.getFirst().from(), periods.getLast().to());
        if (filter.isSummed()) {
            var stretch = Stretch.of(periods);
            source.summed(filter, "MONTH", Stretch.literal(stretch.months()));
            source.summed(filter, "DAY", Stretch.literal(stretch.days()));
            source.counted(filter, whole, "tally_change");
        } else {
            source.counted(filter, whole, LEVELS);
            source.counted(filter, whole, SCALES);
            source.counted(filter, whole, ASKED);
        }
        return source;
    }

    String sql() {
        return sql.toString();
    }

    /** Of the parameters, in their order. */
    List<Object> values() {
        return values;
    }

    private void summed(ScoreFilter filter, String span, String begins) {
        var told = filter.by().isTrait() ? "name" : "to_char(begins, 'YYYY-MM')";
        select(told, "begins", "rolled_tally");
        and("told_by = ?", filter.trait().name());
        and("span = ?", span);
        and("begins = any (?::date[])", begins);
        filter.only().forEach((trait, value) -> and(trait == filter.trait() ? "name = ?" : "occasion = ?", value));
        andSurvey(filter);
    }

    private void counted(ScoreFilter filter, Days days, String from) {
        var told = filter.by().expression();
        select(told, "day", from);
        sql.append(" and ").append(told).append(" is not null");
        and("day >= ?", days.from());
        and("day <= ?", days.to());
        filter.only().forEach((trait, value) -> and(trait.expression() + " = ?", value));
        andSurvey(filter);
    }

    private void select(String told, String day, String from) {
        if (!sql.isEmpty()) sql.append("\nunion all ");
        sql.append("select ")
                .append(told)
                .append(" as told, ")
                .append(day)
                .append(" as day, template_code, template_version, what, place, answers from ")
                .append(from)
                .append(" where tenant_id = current_tenant()");
    }

    private void andSurvey(ScoreFilter filter) {
        if (filter.survey() != null) and("template_code = ?", filter.survey());
        if (filter.surveyVersion() != null) and("template_version = ?", filter.surveyVersion());
    }

    private void and(String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }
}
