package org.aftersales.warranty.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final CustomerId ID = new CustomerId(new UUID(1, 1));

    @Test
    void a_person_who_presents_a_card_is_the_customer() {
        var customer = Customer.of(ID, "parsian");

        customer.link("sara", NOW);

        assertEquals(List.of(new CustomerEvent.Linked(ID, "sara", NOW)), customer.raisedEvents());
    }

    @Test
    void the_same_person_again_changes_nothing() {
        var customer = Customer.of(ID, "parsian");
        customer.link("sara", NOW);

        customer.link("sara", NOW.plusSeconds(60));

        assertEquals(1, customer.raisedEvents().size());
        assertEquals(NOW, customer.linkedAt());
    }

    @Test
    void another_person_is_refused() {
        var customer = Customer.of(ID, "parsian");
        customer.link("sara", NOW);

        var refusal = assertThrows(Customer.LinkedToAnother.class, () -> customer.link("reza", NOW));

        assertEquals("customer-already-linked", refusal.code());
    }

    @Test
    void only_another_birth_date_is_dated() {
        var customer = Customer.of(ID, "parsian");

        customer.describe(null, "fa-IR", List.of("locale"), NOW);
        var untouched = customer.birthDateChangedAt();
        customer.describe(null, "fa-IR", List.of("birthDate"), NOW);

        assertEquals(null, untouched);
        assertEquals(NOW, customer.birthDateChangedAt());
        assertEquals(List.of(), customer.raisedEvents());
    }

    @Test
    void an_erased_customer_is_anonymous_until_somebody_claims_it_anew() {
        var customer = Customer.of(ID, "parsian");
        customer.link("sara", NOW);
        customer.describe(new byte[] {1}, "fa-IR", List.of("name"), NOW);

        customer.erase(NOW.plusSeconds(1));

        assertEquals(true, customer.isErased());
        assertEquals(Optional.empty(), customer.subject());
        assertEquals(null, customer.contact());
        assertEquals(
                new CustomerEvent.Erased(ID, NOW.plusSeconds(1)),
                customer.raisedEvents().getLast());
        customer.link("reza", NOW.plusSeconds(2));
        assertEquals(false, customer.isErased());
    }

    @Test
    void erased_matches_its_schema_and_its_published_example() {
        Contracts.assertEmitted(new CustomerEvent.Erased(ID, NOW));
        Contracts.assertExample("warranty.customer.erased.v1");
    }

    @Test
    void linked_matches_its_schema_and_its_published_example() {
        Contracts.assertEmitted(new CustomerEvent.Linked(ID, "sara", NOW));
        Contracts.assertExample("warranty.customer.linked.v1");
    }
}
