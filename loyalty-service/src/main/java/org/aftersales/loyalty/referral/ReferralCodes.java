package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.privacy.TypedCode;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What members give to friends, in plain SQL: one code each; another takes its place. */
@ApplicationScoped
class ReferralCodes {
    private static final String COLUMN = "referral_code.code";

    private static final String ISSUE = """
            insert into referral_code (tenant_id, member_id, code_hash, code, device_mark, issued_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, member_id) do update set code_hash = excluded.code_hash, code = excluded.code,
                device_mark = excluded.device_mark, issued_at = excluded.issued_at""";

    private static final String OF = "select code, issued_at from referral_code where tenant_id = ? and member_id = ?";

    /** Of whoever has left the programme nothing is found. */
    private static final String OWNER = """
            select c.member_id from referral_code c where c.tenant_id = ? and c.code_hash = ?
                and exists (select from customer_link l
                    where l.tenant_id = c.tenant_id and l.member_id = c.member_id)""";

    private static final String FORGET = "delete from referral_code where tenant_id = ? and member_id = ?";

    private final DataSource database;
    private final Tenants tenants;
    private final PersonalData privacy;

    ReferralCodes(DataSource database, Tenants tenants, PersonalData privacy) {
        this.database = database;
        this.tenants = tenants;
        this.privacy = privacy;
    }

    /** @param device a keyed digest of what the member uses */
    void issue(MemberId member, TypedCode code, byte @Nullable [] device, Instant now) {
        Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ISSUE), member.value())) {
                insert.setBytes(3, code.hash());
                insert.setBytes(4, privacy.seal(COLUMN, member.value(), code.text()));
                insert.setBytes(5, device);
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    Optional<ReferralCodeView> of(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(OF), member.value());
                    var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new ReferralCodeView(
                        privacy.open(COLUMN, member.value(), row.getBytes(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
            }
        });
    }

    /** Whose code it is. */
    Optional<MemberId> owner(TypedCode code) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OWNER)) {
                select.setString(1, tenants.current());
                select.setBytes(2, code.hash());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(new MemberId(row.getObject(1, UUID.class))) : Optional.empty();
                }
            }
        });
    }

    void forget(MemberId member) {
        Sql.call(database, connection -> {
            try (var forget = bound(connection.prepareStatement(FORGET), member.value())) {
                return forget.executeUpdate();
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, UUID member) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, member);
        return statement;
    }
}
