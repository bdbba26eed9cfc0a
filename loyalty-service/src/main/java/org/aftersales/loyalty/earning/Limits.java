package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.earning.Cap.Counter;
import org.aftersales.loyalty.earning.Cap.Counts;
import org.aftersales.loyalty.earning.Cap.Per;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.Setting;

/**
 * What somebody has earned in a programme so far, where rules limit it: by all customers of theirs once we know who they
 * are; before that by the one customer, of which the member gets what the limits leave them. Days and months are those of the programme's zone in which the event happened, however late it is told.
 */
@ApplicationScoped
class Limits {
    private static final String SUMS = """
            select e.reason = ? as same_reason, s.rule,
                coalesce(sum(s.points) filter (where e.occurred_at >= ? and e.occurred_at < ?), 0) as that_day,
                coalesce(sum(s.points) filter (where e.occurred_at >= ? and e.occurred_at < ?), 0) as that_month,
                coalesce(sum(s.points), 0) as ever
            from standing_earning e cross join lateral (
                select r ->> 'rule' as rule, (r ->> 'points')::bigint as points
                from jsonb_array_elements(e.why -> 'rules') r
                union all select 'base', e.points where e.why -> 'rules' is null) s
            where e.tenant_id = ? and e.programme = ? and e.points > 0 and e.occurred_at >= ? and e.occurred_at < ?
                and e.customer_id in (
                    select ?::uuid
                    union select l.customer_id from customer_link l where l.tenant_id = ? and l.member_id = ?)%s
            group by 1, 2""";

    private static final String EARNED = SUMS.formatted("");
    private static final String CREDITED = SUMS.formatted("""

                and exists (select from posting p where p.tenant_id = e.tenant_id and p.reason = e.reason
                    and p.cause_id = e.cause_id and p.programme = e.programme)""");

    private final DataSource database;
    private final Tenants tenants;
    private final Turns turns;

    Limits(DataSource database, Tenants tenants, Turns turns) {
        this.database = database;
        this.tenants = tenants;
        this.turns = turns;
    }

    /**
     * What was earned before, by what counts it, where caps of the rules ask for it; two events of one member are judged
     * one after the other then.
     */
    Map<Counter, Long> earned(Rulebook book, EarningTrigger trigger, CustomerLink link, Setting setting) {
        var day = trigger.occurredAt().atZone(setting.zone()).toLocalDate();
        var widest = widest(book, trigger.facts(), day);
        if (widest.isEmpty()) return Map.of();
        if (link.known()) oneByOne(link.memberId());
        return sums(EARNED, trigger, link, setting, widest.get());
    }

    /** As {@link #earned}, of a member: what was credited to them by now. */
    Map<Counter, Long> credited(Rulebook book, EarningTrigger trigger, CustomerLink link, Setting setting) {
        var day = trigger.occurredAt().atZone(setting.zone()).toLocalDate();
        return widest(book, trigger.facts(), day)
                .map(widest -> sums(CREDITED, trigger, link, setting, widest))
                .orElse(Map.of());
    }

    /** No other event of the member that caps are held against is judged until the transaction ends. */
    void oneByOne(MemberId member) {
        turns.take("earning of " + member.value());
    }

    private static Optional<Per> widest(Rulebook book, Facts facts, LocalDate day) {
        return book.rules().stream()
                .filter(rule -> rule.conditions().unmet(facts, day) == null)
                .flatMap(rule -> rule.caps().stream())
                .map(Cap::per)
                .max(Comparator.naturalOrder());
    }

    private Map<Counter, Long> sums(
            String sums, EarningTrigger trigger, CustomerLink link, Setting setting, Per widest) {
        var zone = setting.zone();
        var day = trigger.occurredAt().atZone(zone).toLocalDate();
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(sums)) {
                select.setString(1, trigger.cause().reason().name());
                var month = day.withDayOfMonth(1);
                select.setObject(2, begin(day, zone));
                select.setObject(3, begin(day.plusDays(1), zone));
                select.setObject(4, begin(month, zone));
                select.setObject(5, begin(month.plusMonths(1), zone));
                select.setString(6, tenants.current());
                select.setString(7, setting.programme().value());
                select.setObject(8, widest == Per.LIFETIME ? OffsetDateTime.MIN : begin(month, zone));
                select.setObject(9, widest == Per.LIFETIME ? OffsetDateTime.MAX : begin(month.plusMonths(1), zone));
                select.setObject(10, trigger.customerId().value());
                select.setString(11, tenants.current());
                select.setObject(12, link.known() ? link.memberId().value() : null, Types.OTHER);
                return counted(select);
            }
        });
    }

    private static Map<Counter, Long> counted(PreparedStatement select) throws SQLException {
        var earned = new HashMap<Counter, Long>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) count(rows, earned);
        }
        return earned;
    }

    private static void count(ResultSet row, Map<Counter, Long> earned) throws SQLException {
        var rule = row.getString("rule");
        for (var counts : Counts.values()) {
            if (counts != Counts.ALL && !row.getBoolean("same_reason")) continue;
            earned.merge(Counter.of(counts, Per.DAY, rule), row.getLong("that_day"), Long::sum);
            earned.merge(Counter.of(counts, Per.MONTH, rule), row.getLong("that_month"), Long::sum);
            earned.merge(Counter.of(counts, Per.LIFETIME, rule), row.getLong("ever"), Long::sum);
        }
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
