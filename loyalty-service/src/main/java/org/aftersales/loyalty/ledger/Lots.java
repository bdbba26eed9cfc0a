package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** The lots of members in which there are points, for any number of members by one statement. */
@ApplicationScoped
class Lots {
    // Each part is fenced, so that it is looked up by its index for each who is asked for, however small its table is
    // when the statement is planned; as a question among the columns one of them was answered from all of the tenant's
    // members. Lots and debts are read off their indexes: a column more would mean a page of the table for each.
    private static final String FIND = """
            select member.id as member_id, member.programme, member.subject, member.number, member.enrolled_at,
                coalesce(account.debt, 0) as debt, tiers.known is not null as tiers,
                other.known is not null as elsewhere,
                l.expires_on, l.expires_at, l.activates_at, l.pending, l.available, l.held
            from unnest(?::%s[]) asked
            cross join lateral (
                select id, coalesce(main_id, id) as main_id, programme, subject, number, enrolled_at from member
                where tenant_id = ? and %s = asked %s offset 0) member
            left join lateral (
                select true as known from tier_programme
                where tenant_id = ? and programme = member.programme and valid_from <= ? limit 1) tiers on true
            left join lateral (
                select true as known from member o
                where o.tenant_id = ? and o.main_id = member.main_id limit 1) other on true
            left join lateral (
                select debt from account where tenant_id = ? and id = member.id and debt > 0 offset 0) account on true
            left join lateral (
                select expires_on, expires_at, activates_at, pending, available, held from lot
                where tenant_id = ? and account_id = member.id and pending + available + held > 0
                offset 0) l on true""";

    /** By their ids. */
    static final String BY_ID = FIND.formatted("uuid", "id", "");

    private static final String OF_MEMBERS = TenantQuery.of(BY_ID);
    private static final String OF_SUBJECTS =
            TenantQuery.of(FIND.formatted("text", "subject", "and programme = 'main'"));

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Lots(DataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Those of the members that there are. */
    Map<UUID, Holdings> ofMembers(Collection<UUID> members) {
        return find(OF_MEMBERS, "uuid", members, holdings -> holdings.memberId().value());
    }

    /** As {@link #ofMembers}, by who they are, in main. */
    Map<String, Holdings> ofSubjects(Collection<String> subjects) {
        return find(OF_SUBJECTS, "text", subjects, Holdings::subject);
    }

    /** @throws NotFound when there is no such member */
    Holdings of(MemberId member) {
        return Optional.ofNullable(ofMembers(List.of(member.value())).get(member.value()))
                .orElseThrow(NotFound::new);
    }

    private <K> Map<K, Holdings> find(String sql, String type, Collection<K> keys, Function<Holdings, K> key) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(sql)) {
                var tenant = tenants.current();
                select.setArray(TenantQuery.FIRST, connection.createArrayOf(type, keys.toArray()));
                for (var mark = 1; mark <= 6; mark++) select.setString(TenantQuery.FIRST + mark, tenant);
                select.setObject(TenantQuery.FIRST + 3, clock.instant().atOffset(ZoneOffset.UTC));
                return read(select, tenant).stream().collect(Collectors.toMap(key, holdings -> holdings));
            }
        });
    }

    private static Collection<Holdings> read(PreparedStatement select, String tenant) throws SQLException {
        var found = new HashMap<UUID, Holdings>();
        try (var row = TenantQuery.rows(select, tenant)) {
            while (row.next()) {
                var member = row.getObject("member_id", UUID.class);
                if (!found.containsKey(member)) found.put(member, holdings(row));
                if (row.getObject("expires_at") != null)
                    found.get(member).lots().add(lot(row));
            }
        }
        return found.values();
    }

    private static Holdings holdings(ResultSet row) throws SQLException {
        return new Holdings(
                new MemberId(row.getObject("member_id", UUID.class)),
                ProgrammeCode.of(row.getString("programme")),
                row.getString("subject"),
                row.getString("number"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                row.getLong("debt"),
                row.getBoolean("tiers"),
                row.getBoolean("elsewhere"),
                new ArrayList<>());
    }

    private static HeldLot lot(ResultSet row) throws SQLException {
        var activates = row.getObject("activates_at", OffsetDateTime.class);
        return new HeldLot(
                row.getObject("expires_on", LocalDate.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                activates == null ? null : activates.toInstant(),
                row.getLong("pending"),
                row.getLong("available"),
                row.getLong("held"));
    }
}
