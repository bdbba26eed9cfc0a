package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** How far members were told of points that will end, and of which. */
@ApplicationScoped
class ExpiryNotices {
    /** Behind all members. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String PROGRESS = """
            select told_to, told_account from notice_progress where tenant_id = ? and days_ahead = ?""";
    private static final String PROGRESSED = """
            insert into notice_progress (tenant_id, days_ahead, told_to, told_account) values (?, ?, ?, ?)
            on conflict (tenant_id, days_ahead)
            do update set told_to = excluded.told_to, told_account = excluded.told_account""";

    private static final String ENDING = """
            select expires_at, expires_on, account_id, sum(pending + available) as points from lot
            where tenant_id = ? and (expires_at, account_id) > (?, ?) and (expires_at, account_id) <= (?, ?)
                and pending + available > 0
            group by expires_at, account_id, expires_on order by expires_at, account_id, expires_on limit ?""";

    private static final String LOCK = """
            select id from account where tenant_id = ? and id = any(?) order by id for no key update""";

    private static final String ADD = """
            insert into expiry_notice (tenant_id, account_id, expires_on, days_ahead, points, told_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String TOLD = """
            select points, expires_on, days_ahead, told_at from expiry_notice
            where tenant_id = ? and account_id = ? order by told_at, expires_on""";

    private static final String NEXT = """
            select min(expires_at) from lot where tenant_id = ? and expires_at > ? and pending + available > 0""";

    private final DataSource database;
    private final Tenants tenants;

    ExpiryNotices(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A place in the order in which points end: the moment, then the member. */
    record Place(Instant at, UUID account) {
        static Place after(Instant moment) {
            return new Place(moment, LAST);
        }

        Place orLater(Instant moment) {
            return moment.isAfter(at) ? after(moment) : this;
        }
    }

    /** Points of a member that end together. */
    record Ending(Place place, Expiring points) {}

    /** Up to where members were told. */
    Optional<Place> progress(NoticeStep step) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(PROGRESS)) {
                select.setString(1, tenants.current());
                select.setInt(2, step.days());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(place(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
                            : Optional.empty();
                }
            }
        });
    }

    void progressed(NoticeStep step, Place to) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(PROGRESSED)) {
                insert.setString(1, tenants.current());
                insert.setInt(2, step.days());
                insert.setObject(3, to.at().atOffset(ZoneOffset.UTC));
                insert.setObject(4, to.account());
                return insert.executeUpdate();
            }
        });
    }

    /** What is to end behind the one place and not behind the other, in order. */
    List<Ending> ending(Place from, Place to, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ENDING)) {
                select.setString(1, tenants.current());
                bind(select, 2, from);
                bind(select, 4, to);
                select.setInt(6, most);
                try (var rows = select.executeQuery()) {
                    var ending = new ArrayList<Ending>();
                    while (rows.next()) {
                        ending.add(new Ending(
                                place(rows.getObject(1, OffsetDateTime.class), rows.getObject(3, UUID.class)),
                                new Expiring(rows.getLong(4), rows.getObject(2, LocalDate.class))));
                    }
                    return ending;
                }
            }
        });
    }

    /** Locks the accounts, in the order in which all do it: what is read after that stays. */
    void lock(Collection<UUID> accounts) {
        Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(LOCK)) {
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("uuid", accounts.toArray()));
                return select.execute();
            }
        });
    }

    /** Whether the member is told now; not when they were before. */
    boolean add(NoticeStep step, Ending ending, Instant now) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, ending.place().account());
                insert.setObject(3, ending.points().on());
                insert.setInt(4, step.days());
                insert.setLong(5, ending.points().points());
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What a member was told, in its order. */
    List<ToldNotice> told(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(TOLD)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                try (var rows = select.executeQuery()) {
                    var told = new ArrayList<ToldNotice>();
                    while (rows.next()) {
                        var at = rows.getObject(4, OffsetDateTime.class).toInstant();
                        told.add(new ToldNotice(
                                rows.getLong(1), rows.getObject(2, LocalDate.class), rows.getInt(3), at));
                    }
                    return told;
                }
            }
        });
    }

    /** When points end next after that moment. */
    Optional<Instant> next(Instant after) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(NEXT)) {
                select.setString(1, tenants.current());
                select.setObject(2, after.atOffset(ZoneOffset.UTC));
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                }
            }
        });
    }

    private static Place place(OffsetDateTime at, UUID account) {
        return new Place(at.toInstant(), account);
    }

    private static void bind(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setObject(first, place.at().atOffset(ZoneOffset.UTC));
        statement.setObject(first + 1, place.account());
    }
}
