package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * What members have done, in plain SQL. What was released before is known to be the member's. Each part is fenced, so
 * that it is looked up by its index, and counts no further than the thresholds ask: all others who redeem for the
 * member wait meanwhile. Of one number or home no more than a hundred customers are looked at.
 */
@ApplicationScoped
class Sightings {
    private static final String ASKED = """
            with asked as (select ?::text as tenant, ?::uuid as member, ?::timestamptz as now),
            person as (
                select m.programme, coalesce(m.main_id, m.id) as id from asked cross join lateral (
                    select programme, main_id, id from member where tenant_id = tenant and id = member offset 0) m),
            bounds as (
                select coalesce(f.redemptions_per_hour, ?) as redemptions_per_hour,
                    coalesce(f.hours_after_link, ?) as hours_after_link,
                    coalesce(f.hours_after_contact, ?) as hours_after_contact,
                    coalesce(f.hours_after_credentials, ?) as hours_after_credentials,
                    coalesce(f.many_points, ?) as many_points,
                    coalesce(f.members_per_contact, ?) as members_per_contact,
                    coalesce(f.members_per_device, ?) as members_per_device
                from asked cross join person left join lateral (
                    select * from fraud_thresholds t where t.tenant_id = tenant and t.programme = person.programme
                    order by t.version desc limit 1) f on true),
            looked as (
                select coalesce(max(h.released_at), '-infinity') as since,
                    coalesce(max(h.status) filter (where h.status <> 'RELEASED'), 'RELEASED') as standing
                from asked left join lateral (
                    select status, released_at from fraud_hold where tenant_id = tenant and member_id = member
                    offset 0) h on true),
            linked as (
                select l.customer_id, l.linked_at from asked cross join person cross join lateral (
                    select customer_id, linked_at from customer_link
                    where tenant_id = tenant and member_id = person.id offset 0) l),
            reach as (
                select k.kind, k.mark, k.changed_at from asked cross join linked cross join lateral (
                    select kind, mark, changed_at from contact_mark
                    where tenant_id = tenant and customer_id = linked.customer_id offset 0) k)
            """;

    private static final String SEEN = ASKED + """
            select standing, person.programme, person.id, bounds.*,
                (select count(*) from (
                    select from redemption r
                    where r.tenant_id = tenant and r.member_id = member and r.status <> 'VOIDED'
                        and r.redeemed_at > greatest(now - interval '1 hour', since)
                    limit redemptions_per_hour) lately) as redemptions,
                (select max(linked_at) from linked where linked_at > since) as linked_at,
                (select max(changed_at) from reach where kind <> 'HOME' and changed_at > since) as contact_at,
                (select c.changed_at
                    from (select changed_at from credential_change
                        where tenant_id = tenant and member_id = person.id offset 0) c
                    where c.changed_at > since) as credentials_at,
                (select count(*) from (
                    select distinct l.member_id from reach
                    cross join lateral (
                        select o.customer_id from contact_mark o
                        where o.tenant_id = tenant and o.kind = reach.kind and o.mark = reach.mark limit 100) o
                    join customer_link l on l.tenant_id = tenant and l.customer_id = o.customer_id
                        and l.member_id <> person.id
                    where exists (select from redemption r
                        where r.tenant_id = tenant and r.member_id = l.member_id and r.status <> 'VOIDED'
                            and r.redeemed_at > greatest(now - interval '24 hours', since))
                    limit members_per_contact) others) as sharing
            from asked, person, bounds, looked""";

    private final DataSource database;
    private final Tenants tenants;
    private final Thresholds usual;

    Sightings(DataSource database, Tenants tenants, FraudRules rules) {
        this.database = database;
        this.tenants = tenants;
        this.usual = Thresholds.of(rules);
    }

    Seen of(MemberId member, Instant now) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(SEEN)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                select.setObject(3, now.atOffset(ZoneOffset.UTC));
                bindUsual(select);
                try (var row = select.executeQuery()) {
                    row.next();
                    return seen(row);
                }
            }
        });
    }

    private void bindUsual(PreparedStatement select) throws SQLException {
        select.setInt(4, usual.redemptionsPerHour());
        select.setInt(5, usual.hoursAfterLink());
        select.setInt(6, usual.hoursAfterContactChange());
        select.setInt(7, usual.hoursAfterCredentialChange());
        select.setLong(8, usual.manyPoints());
        select.setInt(9, usual.membersPerContact());
        select.setInt(10, usual.membersPerDevice());
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                FraudHoldStatus.valueOf(row.getString("standing")),
                ProgrammeCode.of(row.getString("programme")),
                new MemberId(row.getObject("id", UUID.class)),
                ProgrammeThresholds.read(row),
                row.getLong("redemptions"),
                instant(row, "linked_at"),
                instant(row, "contact_at"),
                instant(row, "credentials_at"),
                row.getLong("sharing"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
