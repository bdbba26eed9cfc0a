package org.aftersales.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.Thing;
import org.aftersales.ticket.unit.UnitUseCases;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitsConsumerTest {
    private static final String GTIN = "09521234001348";

    @Inject
    UnitsConsumer consumer;

    @Inject
    UnitUseCases units;

    @Inject
    Tenants tenants;

    private final String tenant = "tenant-" + UUID.randomUUID();

    private IncomingEvent told(String type, Map<String, ?> data) {
        return IncomingEvents.of(type, data, tenant);
    }

    private Optional<KnownUnit> labelled(String serial) {
        return tenants.as(tenant, () -> units.labelled(GTIN, serial));
    }

    @Test
    void what_it_reads_is_what_warranty_publishes() {
        Contracts.assertReadable("warranty.unit.registered.v1", UnitSold.class);
        Contracts.assertReadable("warranty.unit.replacement-registered.v1", UnitRegistered.class);
        Contracts.assertReadable("warranty.unit.self-registered.v1", UnitSelfRegistered.class);
        Contracts.assertReadable("warranty.unit.transferred.v1", UnitTransferred.class);
        Contracts.assertReadable("warranty.unit.serial-corrected.v1", UnitSerialCorrected.class);
        Contracts.assertReadable("warranty.unit.returned.v1", UnitRegistered.class);
    }

    @Test
    void a_registered_unit_is_known_by_its_label() {
        consumer.receive(told("warranty.unit.registered.v1", Map.of("serial", "S1")));
        consumer.receive(told("warranty.unit.self-registered.v1", Map.of("serial", "S2", "unitId", UUID.randomUUID())));

        var sold = labelled("S1").orElseThrow();
        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000002"), sold.unitId());
        assertEquals("parsian", sold.retailerId());
        assertEquals("none", labelled("S2").orElseThrow().retailerId());
        assertEquals(Optional.empty(), labelled("S3"));
        assertEquals(Optional.empty(), tenants.as("another-" + tenant, () -> units.labelled(GTIN, "S1")));
    }

    @Test
    void the_category_of_its_product_is_learned_where_it_is_told() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var older = Map.of("serial", "S1", "gtin", "09521234001355", "category", IncomingEvents.REMOVED);

        consumer.receive(told("warranty.unit.registered.v1", Map.of("serial", "S2")));
        consumer.receive(told("warranty.unit.registered.v1", older));

        var things = Map.of(one, new Thing(null, GTIN), other, new Thing(null, "09521234001355"));
        var known = tenants.as(tenant, () -> units.products(things));
        assertEquals("television", known.get(one).category());
        assertNull(known.get(other).category());
    }

    @Test
    void its_owner_and_its_serial_follow_what_is_told() {
        var unit = UUID.randomUUID();
        var heir = UUID.randomUUID();
        consumer.receive(told("warranty.unit.registered.v1", Map.of("unitId", unit, "serial", "WRONG")));

        consumer.receive(told("warranty.unit.transferred.v1", Map.of("unitId", unit, "customerId", heir)));
        consumer.receive(told("warranty.unit.serial-corrected.v1", Map.of("unitId", unit, "serial", "RIGHT")));
        consumer.receive(told("warranty.unit.blocked.v1", new HashMap<>()));

        assertEquals(Optional.empty(), labelled("WRONG"));
        assertEquals(heir, labelled("RIGHT").orElseThrow().customerId());
    }

    @Test
    void the_label_of_a_unit_that_went_back_leads_nowhere_until_it_is_sold_again() {
        var unit = UUID.randomUUID();
        consumer.receive(told("warranty.unit.registered.v1", Map.of("unitId", unit, "serial", "BACK")));

        consumer.receive(told("warranty.unit.returned.v1", Map.of("unitId", unit, "serial", "BACK")));

        assertEquals(Optional.empty(), labelled("BACK"));
        consumer.receive(told("warranty.unit.registered.v1", Map.of("unitId", unit, "serial", "BACK")));
        assertEquals(unit, labelled("BACK").orElseThrow().unitId());
    }
}
