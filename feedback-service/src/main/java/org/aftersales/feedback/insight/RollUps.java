package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Turns;

/** Sums by each trait, day and month what was counted: a question over years reads few rows, and none is estimated. */
@ApplicationScoped
class RollUps {

    private static final int AT_ONCE = 20_000;

    /** One statement takes and adds: at no moment is a count in both places, or in none. */
    private static final String ROLL_UP = """
            with gone as (
                delete from tally_change where tenant_id = current_tenant() and seq = any (array(
                    select seq from tally_change where tenant_id = current_tenant() order by seq limit ?))
                returning *),
            added as (
                insert into rolled_tally as known (tenant_id, told_by, span, begins, name, occasion, template_code,
                    template_version, what, place, answers)
                select tenant_id, told_by, span, begins, name, occasion, template_code, template_version, what, place,
                    sum(answers)
                from gone
                cross join lateral (values %s) told (told_by, name)
                cross join lateral (values ('DAY', day), ('MONTH', date_trunc('month', day)::date)) long (span, begins)
                where name is not null
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
                on conflict (tenant_id, told_by, span, begins, name, occasion, template_code, template_version, what,
                    place)
                do update set answers = known.answers + excluded.answers)
            select count(*) from gone""".formatted(traits());

    private final AgroalDataSource database;
    private final Turns turns;

    RollUps(AgroalDataSource database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    /** Sums some of what waits; whether there may be more. Whoever else does it for the tenant waits. */
    @Transactional
    boolean rollUp() {
        turns.take("roll-up");
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

    private static String traits() {
        return Arrays.stream(Grouping.values())
                .filter(Grouping::isTrait)
                .map(trait -> "('" + trait + "', " + trait.expression() + ")")
                .collect(Collectors.joining(", "));
    }
}
