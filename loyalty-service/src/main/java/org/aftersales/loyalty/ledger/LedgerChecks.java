package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Recomputes the invariants of a tenant's ledger from its rows, in one statement and so at one moment. */
@ApplicationScoped
class LedgerChecks {
    private static final String CHECK = """
            with mine as (select ?::text as tenant),
            balanced as (
                select p.id, p.entries = count(e.line) and coalesce(sum(e.points), 0) = 0 as sound
                from mine join posting p on p.tenant_id = tenant
                left join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id
                group by p.tenant_id, p.id, p.entries),
            by_lot as (
                select lot_id, account_id,
                    coalesce(sum(points) filter (where account = 'PENDING'), 0) as pending,
                    coalesce(sum(points) filter (where account = 'AVAILABLE'), 0) as available,
                    coalesce(sum(points) filter (where account = 'HELD'), 0) as held
                from mine join entry on tenant_id = tenant where lot_id is not null group by lot_id, account_id),
            lots as (
                select (l.account_id, l.pending, l.available, l.held)
                    is not distinct from (b.account_id, b.pending, b.available, b.held) as sound
                from mine join lot l on l.tenant_id = tenant full join by_lot b on b.lot_id = l.id),
            accounts as (
                select sum(pending) as pending, sum(available) as available, sum(held) as held
                from by_lot group by account_id),
            owed as (
                select p.account_id, -sum(e.points) as points
                from mine join entry e on e.tenant_id = tenant and e.account = 'DEBT'
                join posting p on p.tenant_id = e.tenant_id and p.id = e.posting_id
                group by p.account_id),
            debts as (
                select a.debt = coalesce(o.points, 0) as sound
                from mine join account a on a.tenant_id = tenant left join owed o on o.account_id = a.id),
            moved as (
                select p.cause_id, p.account_id,
                    coalesce(sum(e.points) filter (where e.account = 'HELD' and p.reason = 'HOLD'), 0) as reserved,
                    coalesce(sum(e.points) filter (where e.account = 'HELD'), 0) as held,
                    coalesce(sum(e.points) filter (where e.account = 'REDEEMED' and p.reason = 'CAPTURE'), 0) as spent,
                    coalesce(-sum(e.points) filter (where e.account = 'REDEEMED' and p.reason = 'REFUND'), 0) as back
                from mine join posting p on p.tenant_id = tenant
                    and p.reason in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND')
                join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id
                group by p.cause_id, p.account_id),
            redemptions as (
                select (r.member_id, r.points, case r.status when 'HELD' then r.points else 0 end,
                        r.captured, r.given_back)
                        is not distinct from (m.account_id, m.reserved, m.held, m.spent, m.back)
                    and (r.captured > 0) = (r.status in ('CAPTURED', 'FULFILLED', 'REVERSED'))
                    and (r.status <> 'REVERSED' or r.given_back = r.captured) as sound
                from mine join redemption r on r.tenant_id = tenant full join moved m on m.cause_id = r.id)
            select (select count(*) from balanced) as postings,
                (select coalesce(sum(pending + available + held), 0) from accounts) as outstanding,
                (select count(*) from balanced where not sound) as unbalanced_postings,
                (select count(*) from lots where not sound) as lots_off,
                (select count(*) from accounts where least(pending, available, held) < 0) as negative_accounts,
                (select count(*) from debts where not sound) as debts_off,
                (select count(*) from redemptions where sound is not true) as redemptions_off,
                (select count(*) from mine
                    join standing_earning e on e.tenant_id = tenant and e.points > 0
                    join customer_link c on c.tenant_id = tenant and c.customer_id = e.customer_id
                        and c.member_id is not null
                    where not exists (select from posting p where p.tenant_id = tenant
                        and p.reason = e.reason and p.cause_id = e.cause_id and p.programme = e.programme))
                    as uncredited_earnings,
                (select count(*) from mine join standing_line t on t.tenant_id = tenant
                    join posting p on p.tenant_id = tenant and p.reason = t.reason and p.cause_id = t.cause_id
                    join lot l on l.tenant_id = tenant and l.posting_id = p.id
                    where not exists (select from reversal r
                        where r.tenant_id = tenant and r.id = t.id and r.lot_id = l.id))
                    as unapplied_returns""";

    private final DataSource database;
    private final Tenants tenants;
    private final Chains chains;
    private final Clock clock;

    LedgerChecks(DataSource database, Tenants tenants, Chains chains, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.chains = chains;
        this.clock = clock;
    }

    @Transactional
    LedgerCheck run() {
        var broken = chains.verify(0).brokenChains();
        return Sql.call(database, connection -> {
            Sql.readAll(connection);
            try (var select = Sql.plannedAnew(connection, CHECK)) {
                select.setString(1, tenants.current());
                try (var row = select.executeQuery()) {
                    row.next();
                    return check(row, broken);
                }
            }
        });
    }

    private LedgerCheck check(ResultSet row, long brokenChains) throws SQLException {
        var found = found(true, row, brokenChains);
        return found.faults() == 0 ? found : found(false, row, brokenChains);
    }

    private LedgerCheck found(boolean sound, ResultSet row, long brokenChains) throws SQLException {
        return new LedgerCheck(
                sound,
                clock.instant(),
                row.getLong("postings"),
                row.getLong("outstanding"),
                row.getLong("unbalanced_postings"),
                row.getLong("lots_off"),
                row.getLong("negative_accounts"),
                row.getLong("uncredited_earnings"),
                row.getLong("debts_off"),
                brokenChains,
                row.getLong("unapplied_returns"),
                row.getLong("redemptions_off"));
    }
}
