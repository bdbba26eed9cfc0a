package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.ChainCheck.BrokenChain;

/** Recomputes the seals of a tenant's postings. */
@ApplicationScoped
class Chains {
    private static final String BROKEN = """
            with mine as (select ?::text as tenant),
            moved as materialized (
                select e.posting_id, string_agg(entry_text(e.account, e.lot_id, e.points), ',' order by e.line) as moved
                from mine join entry e on e.tenant_id = tenant group by e.posting_id),
            linked as (
                select p.account_id, p.place, p.seal,
                    p.place <> row_number() over chain or p.seal <> posting_seal(
                        lag(p.seal, 1, ''::bytea) over chain, p.id, p.account_id, p.place, p.reason, p.cause_id, p.part,
                        p.why, p.occurred_at, p.effective_at, p.recorded_at, m.moved) as broken
                from mine join posting p on p.tenant_id = tenant left join moved m on m.posting_id = p.id
                window chain as (partition by p.account_id order by p.place)),
            ends as (
                select account_id, max(place) as place, (array_agg(seal order by place desc))[1] as seal,
                    min(place) filter (where broken) as broken
                from linked group by account_id)
            select a.id, coalesce(e.broken, a.postings) as place from mine join account a on a.tenant_id = tenant
            left join ends e on e.account_id = a.id
            where e.broken is not null or a.postings <> coalesce(e.place, 0)
                or a.chain_head <> coalesce(e.seal, ''::bytea)
            order by a.id""";
    private static final String ROOT = """
            select count(*) as accounts, encode(sha256(coalesce(string_agg(
                    convert_to(id::text || ':' || postings || ':', 'UTF8') || chain_head, ''::bytea order by id),
                ''::bytea)), 'hex') as root
            from account where tenant_id = ?""";

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Chains(DataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @param named how many of the broken chains are told by name */
    @Transactional
    ChainCheck verify(int named) {
        return Sql.call(database, connection -> {
            Sql.readAll(connection);
            var broken = broken(connection);
            try (var select = connection.prepareStatement(ROOT)) {
                select.setString(1, tenants.current());
                try (var row = select.executeQuery()) {
                    row.next();
                    return check(broken, named, row);
                }
            }
        });
    }

    private ChainCheck check(List<BrokenChain> broken, int named, ResultSet row) throws SQLException {
        return new ChainCheck(
                broken.isEmpty(),
                clock.instant(),
                row.getLong("accounts"),
                broken.size(),
                broken.stream().limit(named).toList(),
                row.getString("root"));
    }

    private List<BrokenChain> broken(Connection connection) throws SQLException {
        try (var select = Sql.plannedAnew(connection, BROKEN)) {
            select.setString(1, tenants.current());
            try (var rows = select.executeQuery()) {
                var broken = new ArrayList<BrokenChain>();
                while (rows.next())
                    broken.add(new BrokenChain(rows.getObject("id", UUID.class), rows.getLong("place")));
                return broken;
            }
        }
    }
}
