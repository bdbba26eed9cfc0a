package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** What lots were given for, and whose they are. */
@ApplicationScoped
class Origins {
    private static final String OF = """
            select p.reason, p.cause_id, e.customer_id from lot l
            join posting p on p.tenant_id = l.tenant_id and p.id = l.posting_id
            join earning e on e.tenant_id = p.tenant_id and e.reason = p.reason and e.cause_id = p.cause_id
                and e.programme = p.programme
            where l.tenant_id = ? and l.id = ?""";
    private static final String OWNER = "select account_id from lot where tenant_id = ? and id = ?";

    private final DataSource database;
    private final Tenants tenants;

    Origins(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Account.Origin of(UUID lot) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setObject(2, lot);
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new IllegalStateException("lot " + lot + " was given for nothing");
                    return new Account.Origin(
                            new CustomerId(row.getObject(3, UUID.class)),
                            new Cause(Reason.valueOf(row.getString(1)), row.getObject(2, UUID.class)));
                }
            }
        });
    }

    MemberId owner(UUID lot) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OWNER)) {
                select.setString(1, tenants.current());
                select.setObject(2, lot);
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new IllegalStateException("there is no lot " + lot);
                    return new MemberId(row.getObject(1, UUID.class));
                }
            }
        });
    }
}
