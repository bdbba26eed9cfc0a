package org.aftersales.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.privacy.TypedCode;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** Who lives with whom, in plain SQL; that a member is in one household at most is for the database to say. */
@ApplicationScoped
class Households {
    private static final String FOUND = "insert into household (tenant_id, id, founded_at) values (?, ?, ?)";

    private static final String JOIN = """
            insert into household_member (tenant_id, member_id, household_id, joined_at) values (?, ?, ?, ?)
            on conflict do nothing""";

    private static final String LEAVE = "delete from household_member where tenant_id = ? and member_id = ?";

    private static final String OF = """
            select t.member_id, t.household_id, t.joined_at from household_member m
            join household_member t on t.tenant_id = m.tenant_id and t.household_id = m.household_id
            where m.tenant_id = ? and m.member_id = ? order by t.joined_at, t.member_id""";

    private static final String IN = """
            select member_id, household_id, joined_at from household_member where tenant_id = ? and household_id = ?
            order by joined_at, member_id""";

    private static final String INVITE = """
            insert into household_invitation (tenant_id, code_hash, household_id, invited_by, expires_at)
            select tenant_id, ?, household_id, member_id, ? from household_member
            where tenant_id = ? and member_id = ?""";

    /** Nobody is invited by who has left. */
    private static final String USE = """
            delete from household_invitation i where i.tenant_id = ? and i.code_hash = ? and i.expires_at > ?
                and exists (select from household_member m where m.tenant_id = i.tenant_id
                    and m.member_id = i.invited_by and m.household_id = i.household_id)
            returning i.household_id""";

    private final DataSource database;
    private final Tenants tenants;

    Households(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Somebody in a household. */
    record Mate(MemberId memberId, UUID household, Instant joinedAt) {}

    void found(UUID household, Instant now) {
        Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(FOUND), household)) {
                insert.setObject(3, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** Whether the member is in it from now on; not when they are in one. */
    boolean join(MemberId member, UUID household, Instant now) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(JOIN), member.value())) {
                insert.setObject(3, household);
                insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Whether the member was in one. */
    boolean leave(MemberId member) {
        return Sql.call(database, connection -> {
            try (var delete = bound(connection.prepareStatement(LEAVE), member.value())) {
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** All who live with a member, the member included; nobody when they are in no household. */
    List<Mate> of(MemberId member) {
        return read(OF, member.value());
    }

    List<Mate> in(UUID household) {
        return read(IN, household);
    }

    void invite(MemberId member, TypedCode code, Instant expiresAt) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(INVITE)) {
                insert.setBytes(1, code.hash());
                insert.setObject(2, expiresAt.atOffset(ZoneOffset.UTC));
                insert.setString(3, tenants.current());
                insert.setObject(4, member.value());
                return insert.executeUpdate();
            }
        });
    }

    /** Uses an invitation up; answers where to. */
    Optional<UUID> use(TypedCode code, Instant now) {
        return Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(USE)) {
                delete.setString(1, tenants.current());
                delete.setBytes(2, code.hash());
                delete.setObject(3, now.atOffset(ZoneOffset.UTC));
                try (var row = delete.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    private List<Mate> read(String sql, UUID id) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(sql), id);
                    var rows = select.executeQuery()) {
                var mates = new ArrayList<Mate>();
                while (rows.next()) {
                    mates.add(new Mate(
                            new MemberId(rows.getObject(1, UUID.class)),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, OffsetDateTime.class).toInstant()));
                }
                return mates;
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, UUID id) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, id);
        return statement;
    }
}
