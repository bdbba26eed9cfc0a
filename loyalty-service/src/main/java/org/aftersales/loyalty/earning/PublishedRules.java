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

/** The versions of the rules of a tenant, in plain SQL: every event looks for its own. */
@ApplicationScoped
class PublishedRules {
    private static final String COLUMNS = " reason, code, version, valid_from, terms, published_at from earning_rule ";
    private static final String AT = "select distinct on (code)" + COLUMNS + """
            where tenant_id = ? and reason = ? and valid_from <= ? order by code, valid_from desc, version desc""";
    private static final String OF = "select" + COLUMNS + """
            where tenant_id = ? and reason = ? order by code, version desc limit ?""";
    private static final String ADD = """
            insert into earning_rule (tenant_id, reason, code, version, valid_from, terms, published_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing""";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;

    PublishedRules(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /** Of every rule the version that was valid at a moment; of two that begin together the later one. */
    List<PublishedRule> at(Reason reason, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(AT), reason)) {
                select.setObject(3, moment.atOffset(ZoneOffset.UTC));
                return read(select);
            }
        });
    }

    /** The versions of all rules, by code, the newest first. */
    List<PublishedRule> of(Reason reason, int most) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(OF), reason)) {
                select.setInt(3, most);
                return read(select);
            }
        });
    }

    /** Whether it was added; not when somebody else has just published this version. */
    boolean add(PublishedRule rule) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ADD), rule.reason())) {
                insert.setString(3, rule.code());
                insert.setInt(4, rule.version());
                insert.setObject(5, rule.validFrom().atOffset(ZoneOffset.UTC));
                insert.setString(6, json.write(rule.terms()));
                insert.setObject(7, rule.publishedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, Reason reason) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, reason.name());
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
