package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.DatabaseLedger.Policy;
import org.aftersales.loyalty.ledger.DatabaseLedger.Whose;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.tier.TierUseCases;

/** What staff does in a {@link Turn}, with the rows that whoever asks the ledger writes beside it. */
@ApplicationScoped
class DatabaseStaff {
    private static final Period VALIDITY = Period.ofMonths(24);
    private static final String POSTING = """
            select id from posting where tenant_id = ? and reason = 'REGISTRATION' and cause_id = ? and part = 0""";
    private static final String CORRECTION = """
            insert into correction (tenant_id, id, version, event_count, member_id, customer_id, kind, points, reason,
                evidence, posting_id, status, proposed_by, proposed_at, settled_at, lot_id, moved, lapsed,
                owed, shortfall)
            values (?, ?, 0, 0, ?, ?, 'DEDUCTION', ?, 'MISTAKE', 'T-1', ?, 'BOOKED', 'staff', ?, ?, ?, ?, ?, ?, ?)""";
    private static final String EXTENSION = """
            insert into expiry_extension values (?, ?, ?, ?, 'GOODWILL', 'T-1', 'staff', ?)""";

    private final LedgerUseCases ledger;
    private final LifetimeUseCases lifetimes;
    private final Books books;
    private final Givings givings;
    private final TierUseCases tiers;
    private final DataSource database;
    private final Tenants tenants;
    private final TestClock clock;

    DatabaseStaff(
            LedgerUseCases ledger,
            LifetimeUseCases lifetimes,
            Books books,
            Givings givings,
            TierUseCases tiers,
            DataSource database,
            Tenants tenants,
            TestClock clock) {
        this.ledger = ledger;
        this.lifetimes = lifetimes;
        this.books = books;
        this.givings = givings;
        this.tiers = tiers;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    void give(Whose whose, CustomerId customer, Turn.Corrected told) {
        var now = clock.instant();
        ledger.credit(new Credit(
                whose.member(),
                customer,
                new Cause(Reason.CORRECTION, told.id()),
                new Points(told.points()),
                Why.booked(Reason.CORRECTION),
                now,
                now,
                Expiry.after(now, VALIDITY, ZoneOffset.UTC),
                null));
    }

    void take(Whose whose, Turn.Deducted told) {
        var deductions = new DeductionUseCases(books, givings, tiers, new Policy(whose.policy()), clock);
        var posting = told.unit() == null ? null : posting(told.unit());
        var done = deductions.deduct(whose.member(), told.id(), new Points(told.points()), posting);
        write(whose, told, posting, done);
    }

    void extend(Whose whose, Turn.Extended told) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(EXTENSION)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, told.id());
                insert.setObject(3, whose.member().value());
                insert.setObject(4, told.until());
                insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
        lifetimes.extend(whose.member(), told.id(), new Longer(told.until(), told.days(), ZoneOffset.UTC));
    }

    /** Of a sale; one that there is not where nobody has told it. */
    private UUID posting(UUID unit) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(POSTING)) {
                select.setString(1, tenants.current());
                select.setObject(2, unit);
                try (var row = select.executeQuery()) {
                    return row.next() ? row.getObject(1, UUID.class) : unit;
                }
            }
        });
    }

    private void write(Whose whose, Turn.Deducted told, UUID posting, Deducted done) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(CORRECTION)) {
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                insert.setString(1, tenants.current());
                insert.setObject(2, told.id());
                insert.setObject(3, whose.member().value());
                insert.setObject(4, DatabaseEarnings.NOBODY.value());
                insert.setLong(5, told.points());
                insert.setObject(6, posting);
                insert.setObject(7, now);
                insert.setObject(8, now);
                insert.setObject(9, done.lotId());
                insert.setLong(10, done.taken());
                insert.setLong(11, done.lapsed());
                insert.setLong(12, done.owed());
                insert.setLong(13, done.shortfall());
                return insert.executeUpdate();
            }
        });
    }
}
