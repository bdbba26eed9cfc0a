package org.aftersales.ticket.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** The queues that every ticket is held against when it is opened: asked for each time, and each description read once. */
@ApplicationScoped
class KnownQueues {
    private static final String ALL = "select code, document::text from work_queue where tenant_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final JsonRecords records;
    private final Cache<String, QueueDocument> documents =
            Caffeine.newBuilder().maximumSize(1_000).build();

    KnownQueues(AgroalDataSource database, Tenants tenants, JsonRecords records) {
        this.database = database;
        this.tenants = tenants;
        this.records = records;
    }

    /** As they are kept now; none of them is managed. */
    List<WorkQueue> all() {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setString(1, tenants.current());
                try (var row = statement.executeQuery()) {
                    var queues = new ArrayList<WorkQueue>();
                    while (row.next()) queues.add(WorkQueue.of(row.getString(1), read(row.getString(2))));
                    return queues;
                }
            }
        });
    }

    private QueueDocument read(String text) {
        return documents.get(text, unread -> records.read(unread, QueueDocument.class));
    }
}
