package org.aftersales.feedback.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.ownership.OwnedUnit;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns what, as warranty tells it. */
@QuarkusTest
class UnitsConsumerTest {

    private static final UUID UNIT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");

    @Inject
    UnitsConsumer consumer;

    @Inject
    OwnershipUseCases owners;

    @Inject
    Tenants tenants;

    private final String tenant = "t-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warranty.unit.registered.v1",
                "warranty.unit.self-registered.v1",
                "warranty.unit.replacement-registered.v1",
                "warranty.unit.transferred.v1"
            })
    void every_way_to_own_a_unit_is_readable(String type) {
        assertNotNull(Contracts.assertReadable(type, UnitOwned.class).customerId());
    }

    @Test
    void a_unit_that_left_the_field_is_named_with_its_instant() {
        var returned = Contracts.assertReadable("warranty.unit.returned.v1", UnitReturned.class);
        var replaced = Contracts.assertReadable("warranty.unit.replaced.v1", UnitReplaced.class);
        var voided = Contracts.assertReadable("warranty.unit.voided.v1", UnitVoided.class);
        var reinstated = Contracts.assertReadable("warranty.unit.reinstated.v1", UnitReinstated.class);

        assertEquals(new UnitReturned(UNIT, Instant.parse("2026-11-25T08:59:00.123Z")), returned);
        assertEquals(new UnitReplaced(UNIT, Instant.parse("2026-11-20T08:00:00.123Z")), replaced);
        assertEquals(new UnitVoided(UNIT, Instant.parse("2026-11-20T08:00:00.123Z")), voided);
        assertEquals(new UnitReinstated(UNIT), reinstated);
    }

    @Test
    void a_sale_tells_the_owner_the_product_and_what_was_paid() {
        consumer.receive(IncomingEvents.of("warranty.unit.registered.v1", tenant));

        var unit = known().orElseThrow();
        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000001"), unit.customerId());
        assertEquals("09521234001348", unit.gtin());
        assertEquals(Money.of("518770000.00", "IRR"), unit.price());
        assertEquals(Proof.SALE, unit.proof());
    }

    @Test
    void whoever_registers_themselves_has_no_retailer() {
        consumer.receive(IncomingEvents.of("warranty.unit.self-registered.v1", tenant));

        assertEquals(OwnedUnit.NO_RETAILER, known().orElseThrow().retailerId());
    }

    @Test
    void a_unit_that_is_handed_over_keeps_its_price() {
        consumer.receive(IncomingEvents.of("warranty.unit.registered.v1", tenant));
        consumer.receive(IncomingEvents.of("warranty.unit.transferred.v1", tenant));

        var unit = known().orElseThrow();
        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000021"), unit.customerId());
        assertEquals(Money.of("518770000.00", "IRR"), unit.price());
    }

    @Test
    void an_erased_customer_owns_nothing() {
        consumer.receive(IncomingEvents.of("warranty.unit.registered.v1", Map.of(), tenant));

        inTenant(() -> owners.forget(UUID.fromString("01936f5e-0000-7000-8000-000000000001")));

        assertEquals(Optional.empty(), known());
    }

    private Optional<OwnedUnit> known() {
        return tenants.as(tenant, () -> QuarkusTransaction.requiringNew().call(() -> owners.find(UNIT)));
    }

    private void inTenant(Runnable work) {
        tenants.run(tenant, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
