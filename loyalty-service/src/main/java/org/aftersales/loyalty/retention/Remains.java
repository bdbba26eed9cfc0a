package org.aftersales.loyalty.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** What is left of people outside of the ledger, in plain SQL. What somebody else is changing is left for the next day. */
@ApplicationScoped
class Remains {
    private final DataSource database;
    private final Tenants tenants;

    Remains(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Each takes the tenant, a moment and how many rows at most. */
    enum Kind {
        COUPON_CODES("""
            update voucher set code = null where (tenant_id, id) in (select tenant_id, id from voucher
                where tenant_id = ? and code is not null and expires_at < ?
                    and status in ('REDEEMED', 'EXPIRED', 'CANCELLED')
                limit ? for update skip locked)"""),
        INVITATIONS("""
            delete from household_invitation where (tenant_id, code_hash) in (
                select tenant_id, code_hash from household_invitation
                where tenant_id = ? and expires_at < ? limit ? for update skip locked)"""),
        DEVICES_OF_FRIENDS("""
            update referral set device_mark = null where (tenant_id, id) in (select tenant_id, id from referral
                where tenant_id = ? and device_mark is not null and settled_at < ? limit ? for update skip locked)"""),
        DEVICES_OF_MEMBERS("""
            update referral_code set device_mark = null where (tenant_id, member_id) in (
                select tenant_id, member_id from referral_code
                where tenant_id = ? and device_mark is not null and issued_at < ? limit ? for update skip locked)"""),
        DEVICES_OF_REDEMPTIONS("""
            delete from device_use where (tenant_id, mark, member_id) in (
                select tenant_id, mark, member_id from device_use
                where tenant_id = ? and used_at < ? limit ? for update skip locked)"""),
        CREDENTIAL_CHANGES("""
            delete from credential_change where (tenant_id, member_id) in (
                select tenant_id, member_id from credential_change
                where tenant_id = ? and changed_at < ? limit ? for update skip locked)"""),
        FRAUD_HOLDS("""
            delete from fraud_hold where (tenant_id, id) in (select tenant_id, id from fraud_hold
                where tenant_id = ? and released_at < ? limit ? for update skip locked)"""),
        CONTACTS("""
            delete from contact_mark where (tenant_id, customer_id, kind) in (
                select m.tenant_id, m.customer_id, m.kind from contact_mark m
                where m.tenant_id = ? and m.told_at < ? and not exists (select from customer_link l
                    where l.tenant_id = m.tenant_id and l.customer_id = m.customer_id and l.member_id is not null)
                limit ? for update skip locked)"""),
        STANDINGS("""
            update earning set facts = facts - '{tier,segments}'::text[] where (tenant_id, reason, cause_id) in (
                select tenant_id, reason, cause_id from earning
                where tenant_id = ? and occurred_at < ? and jsonb_exists_any(facts, '{tier,segments}'::text[])
                limit ? for update skip locked)""");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** Removes so many at most of what was over before a moment; answers how many. */
    int remove(Kind kind, Instant before, int most) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(kind.sql)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, before.atOffset(ZoneOffset.UTC));
                statement.setInt(3, most);
                return statement.executeUpdate();
            }
        });
    }
}
