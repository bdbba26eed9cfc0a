package org.aftersales.feedback.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.feedback.score.Score;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/**
 * Where the counts come from that a question needs: from sums by one trait, where the question names no other, else from
 * what was counted by all traits at once. Both are exact. As a query it tells told, part, day, template_code,
 * template_version, what, answers (of each place from 0, in an array that ends where there are no more) and whole, all of
 * them.
 */
final class Source {

    /** As many places as the longest scale has: each pair of the two levels. */
    static final int PLACES = Score.HIGHEST * Score.HIGHEST;

    /** The sum of some rows, place by place. */
    static final String SUM = IntStream.rangeClosed(1, PLACES)
            .mapToObj("sum(answers[%d])"::formatted)
            .collect(Collectors.joining(", ", "array[", "]::bigint[]"));

    private static final String AT_PLACE =
            "array_fill(0::bigint, array[place::integer]) || answers as answers, answers as whole";
    private static final String LEVELS = """
            (select *, 'LEVELS' as what, (quality - 1) * 5 + emotion - 1 as place from score_tally) counted""";
    private static final String SCALES = """
            (select *, type || '/' || tag as what, score::integer as place from answer_tally) counted""";
    private static final String ASKED = """
            (select *, '' as template_code, 0 as template_version, 'ASKED' as what from asked_tally
                cross join lateral (values (0, asked), (1, answered), (2, delivered)) told (place, answers)) counted""";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final ScoreFilter filter;
    private final @Nullable Grouping open;

    private Source(ScoreFilter filter, @Nullable Grouping open) {
        this.filter = filter;
        this.open = open;
    }

    /** @param periods in their order, without days between them */
    static Source of(ScoreFilter filter, List<Days> periods) {
        return of(filter, periods, null);
    }

    /** @param open a trait whose values are all there, each as a part, also where the question names one */
    static Source of(ScoreFilter filter, List<Days> periods, @Nullable Grouping open) {
        var source = new Source(filter, open);
        var whole = new Days(periods.getFirst().from(), periods.getLast().to());
        if (filter.isSummed()) {
            var stretch = Stretch.of(periods);
            source.summed("MONTH", Stretch.literal(stretch.months()));
            source.summed("DAY", Stretch.literal(stretch.days()));
            source.counted(whole, "tally_change");
        } else {
            source.counted(whole, LEVELS);
            source.counted(whole, SCALES);
            source.counted(whole, ASKED);
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

    private void summed(String span, String begins) {
        var trait = filter.trait();
        var told = filter.by().isTrait() ? column(filter.by(), trait) : "to_char(begins, 'YYYY-MM')";
        select(told, open == null ? "''" : column(open, trait), "begins", "answers, whole", "rolled_tally");
        and("told_by = ?", trait.name());
        and("span = ?", span);
        and("begins = any (?::date[])", begins);
        only((named, value) -> and(column(named, trait) + " = ?", value));
        andSurvey();
    }

    private static String column(Grouping named, Grouping trait) {
        return named == trait ? "name" : "occasion";
    }

    private void counted(Days days, String from) {
        var told = filter.by().expression();
        var part = open == null ? "''" : open.expression();
        select(told, part, "day", AT_PLACE, from);
        sql.append(" and ")
                .append(told)
                .append(" is not null and ")
                .append(part)
                .append(" is not null");
        and("day >= ?", days.from());
        and("day <= ?", days.to());
        only((named, value) -> and(named.expression() + " = ?", value));
        andSurvey();
    }

    private void select(String told, String part, String day, String answers, String from) {
        if (!sql.isEmpty()) sql.append("\nunion all ");
        sql.append("select %s as told, %s as part, %s as day, template_code, template_version, what, %s from %s"
                .formatted(told, part, day, answers, from));
        sql.append(" where tenant_id = current_tenant()");
    }

    private void only(BiConsumer<Grouping, String> condition) {
        filter.only().forEach((named, value) -> {
            if (named != open) condition.accept(named, value);
        });
    }

    private void andSurvey() {
        if (filter.survey() != null) and("template_code = ?", filter.survey());
        if (filter.surveyVersion() != null) and("template_version = ?", filter.surveyVersion());
    }

    private void and(String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }
}
