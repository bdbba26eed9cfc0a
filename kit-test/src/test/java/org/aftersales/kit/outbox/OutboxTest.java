package org.aftersales.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
    @Inject
    ParcelUseCases parcels;

    @Inject
    Tenants tenants;

    @Inject
    EventProbe probe;

    private final String tenant = "outbox-" + UUID.randomUUID();

    @Test
    void what_an_aggregate_raised_is_recorded_with_its_commit() {
        var id = tenants.as(tenant, () -> parcels.register("a vase").key());

        var event = probe.in(tenant)
                .expect("sample.parcel.registered.v1")
                .with("parcelId", id)
                .with("label", "a vase")
                .with("registeredAt", TestClock.START)
                .andNothingElse();
        assertEquals("sample.parcels", event.topic());
        assertEquals(id.toString(), event.key());
        assertEquals(1, event.sequence());
    }

    @Test
    void a_rollback_leaves_no_event() {
        assertThrows(RuleViolated.class, () -> tenants.as(tenant, () -> parcels.register(ParcelUseCases.TOO_HEAVY)));

        assertEquals(List.of(), probe.of(tenant));
    }

    @Test
    void events_of_one_aggregate_are_counted_without_gaps() {
        var id = tenants.as(tenant, () -> parcels.register("a vase").key());
        tenants.run(tenant, () -> parcels.relabel(id, "a lamp"));
        tenants.run(tenant, () -> parcels.send(id));

        assertEquals(
                List.of(1L, 2L),
                probe.of(tenant).stream().map(Recorded::sequence).toList());
    }

    @Test
    void a_change_that_raises_nothing_records_nothing() {
        var id = tenants.as(tenant, () -> parcels.register("a vase").key());
        var mark = probe.mark();

        tenants.run(tenant, () -> parcels.relabel(id, "a lamp"));

        assertEquals(List.of(), probe.of(tenant, mark));
    }

    @Test
    void the_headers_make_it_a_cloud_event() {
        var id = tenants.as(tenant, () -> parcels.register("a vase").key());

        var headers = probe.of(tenant).getFirst().headers();

        assertEquals("1.0", headers.get("ce_specversion"));
        assertEquals("/aftersales/sample", headers.get("ce_source"));
        assertEquals("sample.parcel.registered.v1", headers.get("ce_type"));
        assertEquals(id.toString(), headers.get("ce_subject"));
        assertEquals(TestClock.START.toString(), headers.get("ce_time"));
        assertEquals("/contracts/events/sample.parcel.registered.v1.schema.json", headers.get("ce_dataschema"));
        assertEquals("application/json", headers.get("content-type"));
        assertEquals(tenant, headers.get("ce_tenantid"));
        assertEquals("00000000000000000001", headers.get("ce_sequence"));
        assertEquals(7, UUID.fromString(headers.get("ce_id")).version());
    }

    @Test
    void what_follows_from_an_event_names_it_as_its_cause() {
        var cause = new Correlation("the story", "the event before");

        Correlation.during(cause, () -> tenants.as(tenant, () -> parcels.register("a vase")));

        var headers = probe.of(tenant).getFirst().headers();
        assertEquals("the story", headers.get("ce_correlationid"));
        assertEquals("the event before", headers.get("ce_causationid"));
    }

    @Test
    void of_two_writers_of_one_aggregate_one_has_to_read_again() throws Exception {
        var id = tenants.as(tenant, () -> parcels.register("a vase").key());
        Callable<Boolean> sending = () -> {
            try {
                tenants.run(tenant, () -> parcels.send(id));
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        };

        var succeeded = 0;
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var attempt : writers.invokeAll(Collections.nCopies(8, sending))) {
                if (attempt.get()) succeeded++;
            }
        }

        assertEquals(1, succeeded);
        assertEquals(
                List.of(1L, 2L),
                probe.of(tenant).stream().map(Recorded::sequence).toList());
    }
}
