package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.liability.LiabilityUseCases;
import org.aftersales.loyalty.retention.RetentionUseCases;

/** When the ledger of a tenant is worked on next, and what the last check found. */
@ApplicationScoped
class LedgerNights {
    /** The work is about the whole ledger, so its timers have no subject. */
    private static final UUID EVERYTHING = new UUID(0, 0);

    private static final Duration DAY = Duration.ofDays(1);
    private static final String BEGIN = "insert into ledger_night (tenant_id) values (?) on conflict do nothing";
    private static final String KEEP = """
            update ledger_night set checked_at = ?, postings = ?, faults = ? where tenant_id = ?""";
    private static final String NEXT_END = """
            select min(expires_at) from lot where tenant_id = ? and expires_at > ? and pending + available > 0""";

    private final DataSource database;
    private final Tenants tenants;
    private final Timers timers;
    private final LiabilityUseCases liability;
    private final RetentionUseCases retention;
    private final Clock clock;

    LedgerNights(
            DataSource database,
            Tenants tenants,
            Timers timers,
            LiabilityUseCases liability,
            RetentionUseCases retention,
            Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.timers = timers;
        this.liability = liability;
        this.retention = retention;
        this.clock = clock;
    }

    /** The tenant has a ledger from now on; nothing happens when it has one already. */
    void begin() {
        var first = Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(BEGIN)) {
                insert.setString(1, tenants.current());
                return insert.executeUpdate() == 1;
            }
        });
        if (!first) return;
        again(CheckTimer.KIND, clock.instant().plus(DAY));
        again(ExpiryTimer.KIND, clock.instant().plus(DAY));
        again(NoticeTimer.KIND, clock.instant().plus(DAY));
        liability.begin();
        retention.begin();
    }

    void again(String kind, Instant at) {
        timers.schedule(kind, EVERYTHING, at);
    }

    void keep(LedgerCheck check) {
        Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(KEEP)) {
                update.setObject(1, check.checkedAt().atOffset(ZoneOffset.UTC));
                update.setLong(2, check.postings());
                update.setLong(3, check.faults());
                update.setString(4, tenants.current());
                return update.executeUpdate();
            }
        });
    }

    /** When points end next; in a day at the latest, for others may be given until then. */
    Instant nextEnd(Instant now) {
        var tomorrow = now.plus(DAY);
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(NEXT_END), now);
                    var row = select.executeQuery()) {
                row.next();
                var next = row.getObject(1, OffsetDateTime.class);
                return next == null || next.toInstant().isAfter(tomorrow) ? tomorrow : next.toInstant();
            }
        });
    }

    /** The next moment at which it is that time, UTC. */
    static Instant next(LocalTime time, Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(time).toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today : today.plus(DAY);
    }

    private PreparedStatement bound(PreparedStatement select, Instant now) throws SQLException {
        select.setString(1, tenants.current());
        select.setObject(2, now.atOffset(ZoneOffset.UTC));
        return select;
    }
}
