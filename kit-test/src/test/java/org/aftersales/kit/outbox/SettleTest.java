package org.aftersales.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.kit.webhook.Webhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the outbox waits for the endpoints that want it, in the same commit. */
@QuarkusTest
class SettleTest {
    private static final String SENT = "sample.parcel.sent.v1";

    @Inject
    SentEvents events;

    @Inject
    Outbox outbox;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private final String tenant = "settle-" + UUID.randomUUID();
    private final Webhooks webhooks = new Webhooks(tenant);

    @BeforeEach
    void clear() throws SQLException {
        events.send();
    }

    @Test
    void nothing_is_kept_where_nobody_wants_it() throws SQLException {
        events.tell(tenant, "parsian", SENT);

        assertEquals(List.of(), events.delivered(tenant));
        assertEquals(List.of(), events.waiting(tenant));
    }

    @Test
    void the_tenant_is_told_of_all_and_a_retailer_of_its_own() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/all");
        var theirs = webhooks.registered(webhooks.retailer("parsian"), "https://hooks.example.com/parsian");

        var own = events.tell(tenant, "parsian", SENT);
        var foreign = events.tell(tenant, "rival", SENT);

        assertEquals(
                List.of(own, own, foreign).stream().map(UUID::toString).sorted().toList(),
                events.delivered(tenant).stream().sorted().toList());
        assertEquals(List.of(own.toString()), webhooks.told(webhooks.admin(), theirs));
    }

    @Test
    void an_event_that_names_no_retailer_is_for_the_tenant_alone() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/all");
        webhooks.registered(webhooks.retailer("parsian"), "https://hooks.example.com/parsian");

        var id = events.record(tenant, "{\"grams\":7}", SENT, events.headers(tenant, SENT));
        events.send();

        assertEquals(List.of(id.toString()), events.delivered(tenant));
    }

    @Test
    void only_the_types_that_were_asked_for() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/a", "sample.parcel.lost.v1");
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/b", "sample.parcel.*");

        events.tell(tenant, "parsian", SENT);
        events.tell(tenant, "parsian", "sample.parcel.lost.v1");
        events.tell(tenant, "parsian", "sample.parcels.v1");

        assertEquals(3, events.delivered(tenant).size(), "b gets two, a gets one");
    }

    @Test
    void another_tenant_s_endpoint_hears_nothing() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/mine");

        events.tell("another-" + tenant, "parsian", SENT);

        assertEquals(List.of(), events.delivered(tenant));
        assertEquals(List.of(), events.delivered("another-" + tenant));
    }

    @Test
    void what_is_sealed_and_what_is_dead_is_told_to_nobody() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/all");
        var secret = new SealedRecord("sample.relayed", tenant, UUID.randomUUID(), "sample.sealed.v1", new byte[] {1});
        tenants.run(tenant, () -> transactions.run(() -> outbox.append(secret)));
        var foreign = new HashMap<>(events.headers(tenant, "warranty.unit.registered.v1"));
        foreign.put("dead-letter-reason", "no");
        events.record(tenant, "not json", "dead-letter", foreign);

        events.send();

        assertEquals(List.of(), events.delivered(tenant));
        assertEquals(List.of(), events.waiting(tenant));
    }

    @Test
    void what_a_crash_takes_back_is_neither_lost_nor_told_twice() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/all");
        var id = events.record(tenant, "{}", SENT, events.headers(tenant, SENT));

        try (var connection = worker.getConnection()) {
            connection.setAutoCommit(false);
            events.settle(connection);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertEquals(List.of(), events.delivered(tenant));
        assertEquals(List.of(id.toString()), events.waiting(tenant));
        events.send();
        events.send();

        assertEquals(List.of(id.toString()), events.delivered(tenant));
    }
}
