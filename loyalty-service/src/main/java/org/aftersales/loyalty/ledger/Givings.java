package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** What postings gave, less what returns and corrections have taken of it since, in plain SQL. */
@ApplicationScoped
class Givings {
    private static final String BY = """
            select l.id, l.points
                - coalesce((select sum(r.due) from standing_reversal r
                    where r.tenant_id = l.tenant_id and r.lot_id = l.id), 0)
                - coalesce((select sum(c.points) from correction c
                    where c.tenant_id = l.tenant_id and c.lot_id = l.id and c.status = 'BOOKED'), 0) as points
            from lot l where l.tenant_id = ? and l.posting_id = ? and l.account_id = ?""";

    private final DataSource database;
    private final Tenants tenants;

    Givings(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param left how many points of it nobody has taken back, whatever has become of them else */
    record Given(UUID lotId, long left) {}

    /** What a posting gave a member; nothing when it gave them nothing. */
    Optional<Given> by(UUID posting, MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BY)) {
                select.setString(1, tenants.current());
                select.setObject(2, posting);
                select.setObject(3, member.value());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Given(row.getObject(1, UUID.class), row.getLong(2)))
                            : Optional.empty();
                }
            }
        });
    }
}
