package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** Earnings of {@link Step}, as the rules would have written them down before the ledger hears of them. */
@ApplicationScoped
class DatabaseEarnings {
    static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));
    private static final Correlation STORY = new Correlation("a history", "a step");
    private static final String EARNED = """
            insert into earning values (?, 'REGISTRATION', ?, ?, ?, '{"rule":"x","ruleVersion":1,"outcome":"AWARDED"}',
                ?, ?) on conflict do nothing""";

    private final CreditUseCases credits;
    private final DataSource database;
    private final Tenants tenants;
    private final TestClock clock;

    DatabaseEarnings(CreditUseCases credits, DataSource database, Tenants tenants, TestClock clock) {
        this.credits = credits;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Credits it as one of many at once; not when it has been told before. */
    void creditTogether(MemberId member, Step.Earn earn) {
        if (!add(earn)) return;
        var credit = credit(member, earn);
        credits.credit(List.of(credit), Map.of(credit.cause(), STORY));
    }

    /** What is to be credited, told before or not. */
    Credit told(MemberId member, Step.Earn earn) {
        add(earn);
        return credit(member, earn);
    }

    private boolean add(Step.Earn earn) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(EARNED)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, earn.unit());
                insert.setObject(3, NOBODY.value());
                insert.setLong(4, earn.points());
                insert.setObject(5, earn.effectiveAt().atOffset(ZoneOffset.UTC));
                insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    private static Credit credit(MemberId member, Step.Earn earn) {
        return new Credit(
                member,
                NOBODY,
                new Cause(Reason.REGISTRATION, earn.unit()),
                new Points(earn.points()),
                Why.booked(Reason.REGISTRATION),
                earn.effectiveAt(),
                earn.effectiveAt(),
                new Expiry(lastDay(earn.expiresAt()), earn.expiresAt()),
                earn.activatesAt());
    }

    /** On which points can be spent that end then, perhaps not all of it. */
    private static LocalDate lastDay(Instant end) {
        return end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
