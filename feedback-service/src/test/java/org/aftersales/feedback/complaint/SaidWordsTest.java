package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer says about a complaint is kept without what it says of how to reach or to pay somebody. */
@QuarkusTest
class SaidWordsTest {

    private static final String COLUMN = "complaint_words.content";
    private static final String SAID = "It hums. Call 0912 123 4567 or write to sara@example.org.";
    private static final String KEPT = "It hums. Call [phone] or write to [email].";

    @Inject
    Story story;

    @Inject
    Tenants tenants;

    @Inject
    Words words;

    @Inject
    PersonalData personalData;

    @Inject
    TestClock clock;

    private Asked customer;

    @BeforeEach
    void a_customer() {
        clock.reset();
        customer = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(customer);
    }

    @Test
    void no_address_or_number_is_kept_of_it() {
        var id = complain();

        assertEquals(KEPT, atRest(id));
        assertRead(id);
    }

    @Test
    void what_was_kept_whole_before_is_read_without_them() {
        var id = complain();
        inTenant(() -> {
            words.deleteById(id);
            words.flush();
            words.persist(new ComplaintWords(id, personalData.seal(COLUMN, id.value(), SAID)));
        });

        assertRead(id);
    }

    private ComplaintId complain() {
        return new ComplaintId(UUID.fromString(customer.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", story.registered(customer), "words", SAID))
                .post("/v1/me/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
    }

    private void assertRead(ComplaintId id) {
        customer.asAgent().get("/v1/complaints/{id}/words", id.value()).then().body("words", equalTo(KEPT));
        customer.asCustomer().get("/v1/customers/me/export").then().body("complaints[0].words", equalTo(KEPT));
    }

    private String atRest(ComplaintId id) {
        var opened = new String[1];
        inTenant(() -> opened[0] =
                personalData.open(COLUMN, id.value(), words.findById(id).content()));
        return opened[0];
    }

    private void inTenant(Runnable work) {
        tenants.run(customer.tenant(), () -> QuarkusTransaction.requiringNew().run(work));
    }
}
