package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of addresses that are not written to: nothing that says whose they are. */
@QuarkusTest
class UnwantedAddressTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Asked sara = somebody();
    private final Asked reza = somebody();
    private String address;

    /** Two customers who read the same mailbox; the first has a survey there. */
    @BeforeEach
    void a_mailbox() {
        clock.reset();
        post.deliver();
        address = contacts.open(sara, "en");
        contacts.open(reza, "en", Map.of("email", address));
        story.deliver(Story.ticket("closed", sara));
        post.deliver();
    }

    @Test
    void the_address_stays_unwanted_when_its_customer_is_erased_and_is_kept_by_nobody() throws SQLException {
        given().formParam("wish", "out")
                .post(PostOffice.optOut(post.onlyMailTo(address)))
                .then()
                .statusCode(200);
        contacts.erase(sara);
        story.deliver(
                IncomingEvents.of("warranty.customer.erased.v1", Map.of("customerId", sara.customerId()), tenant));

        story.deliver(Story.ticket("closed", reza));
        post.deliver();

        post.onlyMailTo(address);
        assertFalse(kept().contains(address), kept());
        assertFalse(kept().contains(sara.customerId().toString()), kept());
    }

    private Asked somebody() {
        return new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
    }

    /** All that is kept of addresses that are not written to. */
    private String kept() throws SQLException {
        try (var connection = database.getConnection();
                var as = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            as.setString(1, tenant);
            as.execute();
            try (var row = connection
                    .createStatement()
                    .executeQuery("select json_agg(each)::text from unwanted_address each")) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
