package org.aftersales.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomersConsumerTest {
    private static final String LINKED = "warranty.customer.linked.v1";
    private static final String ERASED = "warranty.customer.erased.v1";
    private static final UUID ONE = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01936f5e-0000-7000-8000-00000000000f");

    @Inject
    CustomersConsumer consumer;

    @Inject
    CustomerUseCases customers;

    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = "tenant-" + UUID.randomUUID();
    }

    @Test
    void what_it_reads_is_what_warranty_publishes() {
        Contracts.assertReadable(LINKED, CustomerLinked.class);
        Contracts.assertReadable(ERASED, CustomerErased.class);
    }

    @Test
    void a_person_is_every_customer_they_were_linked_to() {
        consumer.receive(linked(ONE, "sub-1", "2026-11-19T17:40:00Z"));
        consumer.receive(linked(OTHER, "sub-1", "2026-11-19T17:41:00Z"));

        assertEquals(Set.of(ONE, OTHER), customersOf("sub-1"));
    }

    @Test
    void the_latest_link_counts_also_when_it_arrives_first() {
        consumer.receive(linked(ONE, "new-owner", "2026-11-20T10:00:00Z"));
        consumer.receive(linked(ONE, "old-owner", "2026-11-19T10:00:00Z"));

        assertEquals(Set.of(ONE), customersOf("new-owner"));
        assertEquals(Set.of(), customersOf("old-owner"));
    }

    @Test
    void a_later_link_takes_the_customer_over() {
        consumer.receive(linked(ONE, "old-owner", "2026-11-19T10:00:00Z"));
        consumer.receive(linked(ONE, "new-owner", "2026-11-20T10:00:00Z"));

        assertEquals(Set.of(), customersOf("old-owner"));
        assertEquals(Set.of(ONE), customersOf("new-owner"));
    }

    @Test
    void a_link_in_one_tenant_says_nothing_in_another() {
        consumer.receive(linked(ONE, "sub-1", "2026-11-19T10:00:00Z"));
        tenant = "tenant-" + UUID.randomUUID();

        assertEquals(Set.of(), customersOf("sub-1"));
    }

    @Test
    void an_erased_customer_is_nobody_until_they_are_linked_anew() {
        consumer.receive(linked(ONE, "sub-1", "2026-11-19T10:00:00Z"));
        consumer.receive(linked(OTHER, "sub-1", "2026-11-19T10:00:00Z"));

        consumer.receive(erased(ONE));
        consumer.receive(erased(ONE));

        assertEquals(Set.of(OTHER), customersOf("sub-1"));
        consumer.receive(linked(ONE, "sub-2", "2026-11-22T10:00:00Z"));
        assertEquals(Set.of(ONE), customersOf("sub-2"));
    }

    private IncomingEvent erased(UUID customer) {
        return IncomingEvents.of(ERASED, Map.of("customerId", customer.toString()), tenant);
    }

    private IncomingEvent linked(UUID customer, String subject, String at) {
        return IncomingEvents.of(
                LINKED, Map.of("customerId", customer.toString(), "subject", subject, "linkedAt", at), tenant);
    }

    private Set<UUID> customersOf(String subject) {
        return tenants.as(tenant, () -> customers.customersOf(subject));
    }
}
