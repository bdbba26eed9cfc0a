package org.aftersales.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.aftersales.kit.test.IncomingEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BuriedContactTest {
    @Inject
    DeadLetters deadLetters;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private final String tenant = "buried-" + UUID.randomUUID();

    @Test
    void a_contact_is_buried_without_its_value() throws SQLException {
        bury("customer.contacts");

        assertEquals(0, longest("dead_letter where topic = 'customer.contacts' and"));
        assertEquals(0, longest("outbox where type = 'dead-letter' and"));
    }

    @Test
    void every_other_record_is_buried_as_it_came() throws SQLException {
        bury("sample.parcels");

        assertEquals(5, longest("dead_letter where topic = 'sample.parcels' and"));
        assertEquals(5, longest("outbox where type = 'dead-letter' and"));
    }

    private void bury(String topic) {
        var headers = IncomingEvents.headers("a.type.v1", UUID.randomUUID().toString(), tenant, "sample");
        deadLetters.bury(IncomingEvents.record(topic, "key", headers, "value"), new IllegalStateException("broken"));
    }

    private int longest(String rows) throws SQLException {
        try (var connection = worker.getConnection();
                var query = connection.prepareStatement(
                        "select max(length(payload)), count(*) from " + rows + " tenant_id = ?")) {
            query.setString(1, tenant);
            try (var row = query.executeQuery()) {
                row.next();
                assertEquals(1, row.getInt(2));
                return row.getInt(1);
            }
        }
    }
}
