package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Turns;

/** Sums by each trait, day and month what was counted: a question over years reads few rows, and none is estimated. */
@ApplicationScoped
class RollUps {

    private static final int AT_ONCE = 20_000;

    /**
     * One statement takes and adds: at no moment is a count in both places, or in none. What is of a day that was judged
     * is noted for the trends, which no channel has, and all days that have changed for their snapshots.
     */
    private static final String ROLL_UP = """
            with gone as (
                delete from tally_change where tenant_id = current_tenant() and seq <= (
                    select max(seq) from (
                        select seq from tally_change where tenant_id = current_tenant() order by seq limit ?) first)
                returning *),
            counted as (
                select tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, template_code,
                    template_version, what, count(*) as changes, (%1$s)[:%2$s] as answers,
                    sum(answers) as whole
                from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            told as materialized (
                select counted.*, told_by, name
                from counted cross join lateral (values %3$s) told (told_by, name) where name is not null),
            added as (
                insert into rolled_tally as known (tenant_id, told_by, span, begins, name, occasion, template_code,
                    template_version, what, answers, whole)
                select tenant_id, told_by, span, begins, name, occasion, template_code, template_version, what,
                    (%4$s)[:%2$s], sum(whole)
                from told
                cross join lateral (values ('DAY', day), ('MONTH', date_trunc('month', day)::date)) long (span, begins)
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 2, 3, 4, 5, 6, 7, 8, 9
                on conflict (tenant_id, told_by, span, begins, name, occasion, template_code, template_version, what)
                do update set
                    answers = (%5$s)[:cardinality(known.answers)], whole = known.whole + excluded.whole),
            due as (
                insert into snapshot_due (tenant_id, day, told_by) select distinct tenant_id, day, told_by from told
                on conflict do nothing),
            judged as (
                insert into trend_redo as known (tenant_id, told_by, name, survey_code, day)
                select tenant_id, told_by, name, template_code, min(day) from told
                where what <> 'ASKED' and told_by <> 'CHANNEL'
                    and day <= (select judged_to from trend_progress where tenant_id = current_tenant())
                group by 1, 2, 3, 4
                on conflict (tenant_id, told_by, name, survey_code)
                do update set day = least(known.day, excluded.day))
            select coalesce(sum(changes), 0) from counted""".formatted(
                    places("coalesce(sum(answers) filter (where place = %1$d - 1), 0)"),
                    "case what when 'LEVELS' then 25 when 'ASKED' then 3 else 11 end",
                    traits(),
                    places("sum(answers[%1$d])"),
                    places("known.answers[%1$d] + excluded.answers[%1$d]"));

    private final AgroalDataSource database;
    private final Turns turns;

    RollUps(AgroalDataSource database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    /** Sums some of what waits; whether there may be more. Whoever else does it for the tenant waits. */
    @Transactional
    boolean rollUp() {
        turns.take(TallyUseCases.SUMMING);
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, ROLL_UP)) {
                statement.setInt(1, AT_ONCE);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1) == AT_ONCE;
                }
            }
        });
    }

    private static String places(String sum) {
        return IntStream.rangeClosed(1, Source.PLACES)
                .mapToObj(sum::formatted)
                .collect(Collectors.joining(", ", "array[", "]::bigint[]"));
    }

    private static String traits() {
        return Arrays.stream(Grouping.values())
                .filter(Grouping::isTrait)
                .map(trait -> "('" + trait + "', " + trait.expression() + ")")
                .collect(Collectors.joining(", "));
    }
}
