package org.aftersales.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
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
}
