package org.aftersales.ticket.relation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.TicketKind;

/** Finds the tickets that have anything in common with one. */
@ApplicationScoped
class Candidates {
    private static final String NEAR = """
            with me as (select id, customer_id, unit_id, serial, gtin, search_words(subject) as words, opened_at
                from ticket where id = ?),
            near as (select other.id from ticket other join me on other.customer_id = me.customer_id
                union select other.id from ticket other join me on other.unit_id = me.unit_id
                union select other.id from ticket other join me on other.serial = me.serial),
            known as (select other.id, other.number, other.kind, other.status, other.opened_at,
                    other.customer_id = me.customer_id as customer, coalesce(other.unit_id = me.unit_id, false) as unit,
                    coalesce(other.serial = me.serial, false) and coalesce(other.gtin = me.gtin, true) as serial,
                    coalesce(other.gtin = me.gtin, false) as product,
                    coalesce(me.words, '{}') as mine, coalesce(search_words(other.subject), '{}') as theirs
                from near join ticket other using (id) cross join me
                where other.id <> me.id and other.status <> 'MERGED'
                    and other.opened_at between me.opened_at - interval '90 days' and me.opened_at + interval '90 days'
                order by other.id desc limit 200)
            select id, number, kind, status, opened_at, customer, unit, serial, product,
                (select count(*) from unnest(mine) word where word = any(theirs)),
                (select count(distinct word) from unnest(mine || theirs) word)
            from known""";

    private final AgroalDataSource database;

    Candidates(AgroalDataSource database) {
        this.database = database;
    }

    /** Of the newest two hundred of the same customer, unit or serial number. */
    List<Candidate> near(UUID ticket) {
        return Sql.call(database, connection -> near(connection, ticket));
    }

    private static List<Candidate> near(Connection connection, UUID ticket) throws SQLException {
        try (var statement = connection.prepareStatement(NEAR)) {
            statement.setObject(1, ticket);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<Candidate>();
                while (row.next()) found.add(candidate(row));
                return found;
            }
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject(1, UUID.class),
                row.getString(2),
                TicketKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                new Likeness(
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getInt(10),
                        row.getInt(11)));
    }
}
