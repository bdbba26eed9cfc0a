package org.aftersales.loyalty.earning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;

/** What every event was worth, in plain SQL: a sales file brings ten thousand at once, mostly of unknown customers. */
@ApplicationScoped
class Earnings {
    private static final String ADD = """
            insert into earning (tenant_id, reason, cause_id, customer_id, points, why, occurred_at, recorded_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (tenant_id, reason, cause_id) do nothing""";
    private static final String UNCREDITED = """
            select reason, cause_id, points, why, occurred_at from earning e
            where tenant_id = ? and customer_id = ? and points > 0
                and not exists (select from posting p
                    where p.tenant_id = e.tenant_id and p.reason = e.reason and p.cause_id = e.cause_id)
            order by occurred_at, cause_id""";

    private final DataSource database;
    private final Tenants tenants;
    private final ObjectMapper json;
    private final Clock clock;

    Earnings(DataSource database, Tenants tenants, ObjectMapper json, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the earning was added; not when its cause has earned before. */
    boolean add(Earning earning) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, earning.cause().reason().name());
                insert.setObject(3, earning.cause().id());
                insert.setObject(4, earning.customerId().value());
                insert.setLong(5, earning.points().value());
                insert.setString(6, text(earning.why()));
                insert.setObject(7, earning.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What the customer has earned and no posting has credited, oldest first. */
    List<Earning> uncredited(CustomerId customer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(UNCREDITED)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                try (var rows = select.executeQuery()) {
                    var earnings = new ArrayList<Earning>();
                    while (rows.next()) earnings.add(earning(customer, rows));
                    return earnings;
                }
            }
        });
    }

    private Earning earning(CustomerId customer, ResultSet row) throws SQLException {
        return new Earning(
                customer,
                new Cause(Reason.valueOf(row.getString("reason")), row.getObject("cause_id", UUID.class)),
                new Points(row.getLong("points")),
                why(row.getString("why")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }

    private String text(Why why) {
        try {
            return json.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Why why(String text) {
        try {
            return json.readValue(text, Why.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
