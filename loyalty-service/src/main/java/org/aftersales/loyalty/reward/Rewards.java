package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/** The catalogue, in plain SQL: the last of a stock is taken by one update that counts, or by none. */
@ApplicationScoped
class Rewards {
    private static final String FIND = """
            select programme, code, terms, version, taken from reward
            where tenant_id = ? and programme = ? and code = ?""";
    private static final String AFTER = """
            select programme, code, terms, version, taken from reward
            where tenant_id = ? and programme = ? and code > ?
                and (?::timestamptz is null or coalesce((terms ->> 'from')::timestamptz, '-infinity') <= ?::timestamptz
                    and coalesce((terms ->> 'until')::timestamptz, 'infinity') > ?::timestamptz)
            order by code limit ?""";
    private static final String COUNT = "select count(*) from reward where tenant_id = ? and programme = ?";
    private static final String ADD = """
            insert into reward (tenant_id, programme, code, version, terms, stock) values (?, ?, ?, 0, ?::jsonb, ?)
            on conflict do nothing""";
    private static final String CHANGE = """
            update reward set version = version + 1, terms = ?::jsonb, stock = ?
            where tenant_id = ? and programme = ? and code = ? and version = ?
                and (?::bigint is null or taken <= ?::bigint)""";
    private static final String TAKE = """
            update reward set taken = taken + 1
            where tenant_id = ? and programme = ? and code = ? and taken < coalesce(stock, taken + 1)""";
    private static final String PUT_BACK = """
            update reward set taken = taken - 1
            where tenant_id = ? and programme = ? and code = ? and taken > 0""";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;

    Rewards(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    Optional<Reward> find(ProgrammeCode programme, String code) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(FIND), programme, code);
                    var row = select.executeQuery()) {
                return row.next() ? Optional.of(reward(row)) : Optional.empty();
            }
        });
    }

    /**
     * By code, those behind the given one.
     *
     * @param at when they can be had; null: whenever
     */
    List<Reward> after(ProgrammeCode programme, String code, @Nullable Instant at, int most) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(AFTER), programme, code)) {
                var moment = at == null ? null : at.atOffset(ZoneOffset.UTC);
                for (var mark = 4; mark <= 6; mark++) select.setObject(mark, moment, Types.TIMESTAMP_WITH_TIMEZONE);
                select.setInt(7, most);
                try (var rows = select.executeQuery()) {
                    var rewards = new ArrayList<Reward>();
                    while (rows.next()) rewards.add(reward(rows));
                    return rewards;
                }
            }
        });
    }

    /** How many there are. */
    long count(ProgrammeCode programme) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(COUNT)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Whether it was added; not when there is one of that code. */
    boolean add(ProgrammeCode programme, String code, RewardTerms terms) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ADD), programme, code)) {
                insert.setString(4, json.write(terms));
                insert.setObject(5, terms.stock(), Types.BIGINT);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Whether it was changed; not when more were taken than there would be, or somebody else was faster. */
    boolean change(Reward reward, RewardTerms terms) {
        return Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(CHANGE)) {
                update.setString(1, json.write(terms));
                update.setObject(2, terms.stock(), Types.BIGINT);
                update.setString(3, tenants.current());
                update.setString(4, reward.programme().value());
                update.setString(5, reward.code());
                update.setLong(6, reward.version());
                update.setObject(7, terms.stock(), Types.BIGINT);
                update.setObject(8, terms.stock(), Types.BIGINT);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Whether there was one to be taken. */
    boolean take(Reward reward) {
        return reward.terms().stock() == null || update(TAKE, reward.programme(), reward.code());
    }

    /** One that was counted when it was taken was taken back. */
    void putBack(RewardKey reward) {
        update(PUT_BACK, reward.programme(), reward.code());
    }

    private boolean update(String sql, ProgrammeCode programme, String code) {
        return Sql.call(database, connection -> {
            try (var update = bound(connection.prepareStatement(sql), programme, code)) {
                return update.executeUpdate() == 1;
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, ProgrammeCode programme, String code)
            throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, programme.value());
        statement.setString(3, code);
        return statement;
    }

    private Reward reward(ResultSet row) throws SQLException {
        return new Reward(
                ProgrammeCode.of(row.getString("programme")),
                row.getString("code"),
                json.read(row.getString("terms"), RewardTerms.class),
                row.getLong("version"),
                row.getLong("taken"));
    }
}
