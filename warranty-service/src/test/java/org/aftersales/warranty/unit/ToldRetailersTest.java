package org.aftersales.warranty.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.aftersales.kit.outbox.ToldOutside;
import org.aftersales.kit.test.Untold;
import org.junit.jupiter.api.Test;

/** Whoever adds an event or a field to one decides here, by the contracts, whether the systems of retailers hear it. */
@QuarkusTest
class ToldRetailersTest {

    private static final Set<String> UNTOLD = Set.of(
            "warranty.contact.changed.v1",
            "warranty.customer.erased.v1",
            "warranty.customer.linked.v1",
            "warranty.reward.refused.v1",
            "warranty.unit.blocked.v1",
            "warranty.unit.card-issued.v1",
            "warranty.unit.card-revoked.v1",
            "warranty.unit.conflict-closed.v1",
            "warranty.unit.conflict-opened.v1",
            "warranty.unit.self-registered.v1",
            "warranty.unit.unblocked.v1");

    private static final Set<String> HIDDEN = Set.of("conflictId", "previousCustomerId");

    @Inject
    ToldOutside told;

    @Test
    void of_units_and_claims_retailers_hear_what_their_people_see() {
        var untold = Untold.of("warranty", told);

        assertEquals(UNTOLD, untold.types());
        assertEquals(HIDDEN, untold.fields());
    }

    @Test
    void a_retailer_hears_that_an_endpoint_of_its_own_was_disabled() {
        assertEquals(new Untold(Set.of(), Set.of()), Untold.of("webhook", told));
    }
}
