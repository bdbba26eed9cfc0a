package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** The versions of the rules of a programme, in plain SQL: every event looks for its own. */
@ApplicationScoped
class PublishedRules {
    private static final String COLUMNS = " reason, code, version, valid_from, terms, published_at from earning_rule ";
    private static final String AT = "select distinct on (code)" + COLUMNS + """
            where tenant_id = ? and programme = ? and reason = ? and valid_from <= ?
            order by code, valid_from desc, version desc""";
    private static final String OF = "select" + COLUMNS + """
            where tenant_id = ? and programme = ? and reason = ? order by code, version desc limit ?""";
    private static final String ANYWHERE = """
            select exists (select from earning_rule where tenant_id = ? and reason = ? and valid_from <= ?)""";
    private static final String ADD = """
            insert into earning_rule (tenant_id, programme, reason, code, version, valid_from, terms, published_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing""";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;

    PublishedRules(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /** Of every rule the version that was valid at a moment; of two that begin together the later one. */
    List<PublishedRule> at(ProgrammeCode programme, Reason reason, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(AT), programme, reason)) {
                select.setObject(4, moment.atOffset(ZoneOffset.UTC));
                return read(select);
            }
        });
    }

    /** The versions of all rules, by code, the newest first. */
    List<PublishedRule> of(ProgrammeCode programme, Reason reason, int most) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(OF), programme, reason)) {
                select.setInt(4, most);
                return read(select);
            }
        });
    }

    /** Whether there is a rule for it in any programme that is valid by a moment; {@link Instant#MAX}: at all. */
    boolean anywhere(Reason reason, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ANYWHERE)) {
                select.setString(1, tenants.current());
                select.setString(2, reason.name());
                var by = moment.equals(Instant.MAX) ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC);
                select.setObject(3, by);
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** Whether it was added; not when somebody else has just published this version. */
    boolean add(ProgrammeCode programme, PublishedRule rule) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ADD), programme, rule.reason())) {
                insert.setString(4, rule.code());
                insert.setInt(5, rule.version());
                insert.setObject(6, rule.validFrom().atOffset(ZoneOffset.UTC));
                insert.setString(7, json.write(rule.terms()));
                insert.setObject(8, rule.publishedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, ProgrammeCode programme, Reason reason)
            throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, programme.value());
        statement.setString(3, reason.name());
        return statement;
    }

    private List<PublishedRule> read(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var rules = new ArrayList<PublishedRule>();
            while (rows.next()) rules.add(rule(rows));
            return rules;
        }
    }

    private PublishedRule rule(ResultSet row) throws SQLException {
        return new PublishedRule(
                Reason.valueOf(row.getString("reason")),
                row.getString("code"),
                row.getInt("version"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                json.read(row.getString("terms"), RuleTerms.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
