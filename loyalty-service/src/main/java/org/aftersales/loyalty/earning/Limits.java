package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.jspecify.annotations.Nullable;

/** What one customer earns by one rule at most in a day and in a month of the programme's zone. */
@ApplicationScoped
class Limits {
    private static final String EARNED = """
            select coalesce(sum(points) filter (where occurred_at >= ? and occurred_at < ?), 0),
                coalesce(sum(points), 0)
            from earning
            where tenant_id = ? and customer_id = ? and reason = ? and occurred_at >= ? and occurred_at < ?""";

    private final DataSource database;
    private final Tenants tenants;
    private final Programme programme;

    Limits(DataSource database, Tenants tenants, Programme programme) {
        this.database = database;
        this.tenants = tenants;
        this.programme = programme;
    }

    private record Earned(long thatDay, long thatMonth) {}

    /** As much of it as the limits leave; why it is less is written down. */
    Evaluation within(RuleTerms terms, EarningTrigger trigger, Evaluation evaluation) {
        if (terms.perDay() == null && terms.perMonth() == null
                || evaluation.points().none()) return evaluation;
        var earned = earned(trigger);
        var leftOfDay = left(terms.perDay(), earned.thatDay());
        var leftOfMonth = left(terms.perMonth(), earned.thatMonth());
        var most = Math.min(leftOfDay, leftOfMonth);
        if (evaluation.points().value() <= most) return evaluation;
        var outcome = leftOfDay <= leftOfMonth ? Outcome.CAPPED_DAY : Outcome.CAPPED_MONTH;
        return new Evaluation(new Points(most), evaluation.why().limited(outcome));
    }

    private static long left(@Nullable Long limit, long earned) {
        return limit == null ? Points.MOST : Math.max(0, limit - earned);
    }

    private Earned earned(EarningTrigger trigger) {
        var day = trigger.occurredAt().atZone(programme.zone()).toLocalDate();
        var month = day.withDayOfMonth(1);
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(EARNED)) {
                select.setObject(1, begin(day));
                select.setObject(2, begin(day.plusDays(1)));
                select.setString(3, tenants.current());
                select.setObject(4, trigger.customerId().value());
                select.setString(5, trigger.cause().reason().name());
                select.setObject(6, begin(month));
                select.setObject(7, begin(month.plusMonths(1)));
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Earned(row.getLong(1), row.getLong(2));
                }
            }
        });
    }

    private OffsetDateTime begin(LocalDate day) {
        Instant first = day.atStartOfDay(programme.zone()).toInstant();
        return first.atOffset(ZoneOffset.UTC);
    }
}
