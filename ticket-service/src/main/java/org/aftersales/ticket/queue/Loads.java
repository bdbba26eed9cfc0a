package org.aftersales.ticket.queue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.tx.Sql;

/** How much somebody has: their tickets on which there is work to do, whoever gave them. */
@ApplicationScoped
class Loads {
    private static final String LOADS = """
            select assignee, count(*) from ticket
            where assignee = any(?) and status in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'WAITING')
            group by assignee""";

    private final AgroalDataSource database;
    private final EntityManager session;

    Loads(AgroalDataSource database, EntityManager session) {
        this.database = database;
        this.session = session;
    }

    long of(String agent) {
        return of(List.of(agent)).getOrDefault(agent, 0L);
    }

    Map<String, Long> of(Collection<String> agents) {
        session.flush(); // what this transaction has given counts
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(LOADS)) {
                statement.setArray(1, connection.createArrayOf("text", agents.toArray()));
                try (var row = statement.executeQuery()) {
                    var loads = new HashMap<String, Long>();
                    while (row.next()) loads.put(row.getString(1), row.getLong(2));
                    return loads;
                }
            }
        });
    }
}
