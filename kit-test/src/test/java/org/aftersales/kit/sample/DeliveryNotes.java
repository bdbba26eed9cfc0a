package org.aftersales.kit.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;

/** What the consumer wrote, in the order in which it wrote. */
@ApplicationScoped
public class DeliveryNotes {
    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Transactions transactions;

    DeliveryNotes(AgroalDataSource database, Tenants tenants, Transactions transactions) {
        this.database = database;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    void write(String parcelId, String label) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into delivery_note (tenant_id, parcel_id, label) values (?, ?, ?)")) {
                statement.setString(1, tenants.current());
                statement.setString(2, parcelId);
                statement.setString(3, label);
                return statement.executeUpdate();
            }
        });
    }

    /** The labels noted in a tenant, oldest first. */
    public List<String> labels(String tenant) {
        var labels = new ArrayList<String>();
        tenants.run(
                tenant,
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement("select label from delivery_note order by place");
                            var rows = statement.executeQuery()) {
                        while (rows.next()) labels.add(rows.getString(1));
                        return labels.size();
                    }
                })));
        return labels;
    }
}
