package org.aftersales.loyalty.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** The published rates, in plain SQL: only ever added to. */
@ApplicationScoped
class ExchangeRates {
    private static final String COLUMNS = """
            id, from_currency, to_currency, rate, source, valid_from, valid_until, published_by, published_at
            from exchange_rate where tenant_id = ?
            """;
    private static final String ADD = """
            insert into exchange_rate (tenant_id, id, from_currency, to_currency, rate, source, valid_from,
                valid_until, published_by, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String AT = "select distinct on (to_currency) " + COLUMNS + """
            and from_currency = ? and to_currency = any(?) and valid_from <= ?
            order by to_currency, valid_from desc, id desc""";
    private static final String INTO = "select " + COLUMNS + "and to_currency = any(?) order by valid_from, id";
    private static final String BELOW = "select " + COLUMNS + """
            and (?::text is null or from_currency = ?) and id < ? order by id desc limit ?""";

    private final DataSource database;
    private final Tenants tenants;

    ExchangeRates(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void add(ExchangeRate rate) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, rate.id());
                insert.setString(3, rate.from());
                insert.setString(4, rate.to());
                insert.setBigDecimal(5, new BigDecimal(rate.rate()));
                insert.setString(6, rate.source());
                insert.setObject(7, utc(rate.validFrom()));
                insert.setObject(8, rate.validUntil() == null ? null : utc(rate.validUntil()));
                insert.setString(9, rate.publishedBy());
                insert.setObject(10, utc(rate.publishedAt()));
                return insert.executeUpdate();
            }
        });
    }

    /** The last that has begun at a moment, of each pair; perhaps it is over by then. */
    List<ExchangeRate> begun(String from, Collection<String> to, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(AT)) {
                select.setString(1, tenants.current());
                select.setString(2, from);
                select.setArray(3, connection.createArrayOf("text", to.toArray()));
                select.setObject(4, utc(moment));
                return read(select);
            }
        });
    }

    /** All that convert into these currencies, those first that begin first. */
    List<ExchangeRate> into(Collection<String> to) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(INTO)) {
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("text", to.toArray()));
                return read(select);
            }
        });
    }

    /** @param from of this currency; null: of all */
    List<ExchangeRate> below(@Nullable String from, UUID id, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BELOW)) {
                select.setString(1, tenants.current());
                select.setString(2, from);
                select.setString(3, from);
                select.setObject(4, id);
                select.setInt(5, most);
                return read(select);
            }
        });
    }

    private static List<ExchangeRate> read(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var rates = new ArrayList<ExchangeRate>();
            while (rows.next()) rates.add(rate(rows));
            return rates;
        }
    }

    private static ExchangeRate rate(ResultSet row) throws SQLException {
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return new ExchangeRate(
                row.getObject("id", UUID.class),
                row.getString("from_currency"),
                row.getString("to_currency"),
                row.getBigDecimal("rate").stripTrailingZeros().toPlainString(),
                row.getString("source"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
