package org.aftersales.feedback.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aftersales.kit.outbox.ToldOutside;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.Untold;
import org.junit.jupiter.api.Test;

/** Whoever adds an event or a field to one decides here, by the contracts, whether the systems of retailers hear it. */
@QuarkusTest
class ToldRetailersTest {

    @Inject
    ToldOutside told;

    @Test
    void of_feedback_retailers_hear_what_is_published_about_what_they_sold() {
        var untold = Untold.of("feedback", told);
        var heard = new TreeSet<>(Contracts.types());
        heard.removeIf(type -> !type.startsWith("feedback.") || untold.types().contains(type));

        assertEquals(
                Set.of(
                        "feedback.review.published.v1",
                        "feedback.review.incentive-disclosed.v1",
                        "feedback.review.withdrawn.v1"),
                heard);
        assertEquals(Set.of("customerId", "unitId", "wasPublished"), untold.fields());
    }

    @Test
    void of_what_was_never_published_they_do_not_hear_that_it_is_withdrawn() {
        assertEquals(Map.of("wasPublished", "true"), told.onlyIf());
    }

    @Test
    void a_retailer_hears_that_an_endpoint_of_its_own_was_disabled() {
        assertEquals(new Untold(Set.of(), Set.of()), Untold.of("webhook", told));
    }
}
