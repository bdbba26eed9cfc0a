package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was proposed for a complaint that is taken back, or is another one, is not given. */
@QuarkusTest
class ForgoneOfferTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    private Desk desk;

    @BeforeEach
    void a_customer_who_was_contacted() {
        clock.reset();
        desk = Desk.open(story, AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "DUPLICATE"})
    void what_is_to_be_decided_is_rejected_with_its_complaint(String reason) {
        var id = desk.proposed();

        desk.close(reason).statusCode(200).body("compensation", equalTo("REJECTED"));

        desk.show(id).body("status", equalTo("REJECTED")).body("rejectedBy", equalTo("an-agent"));
        desk.decide(id, "manager", "a-decider", true, 1).statusCode(409).body("code", equalTo("illegal-transition"));
        desk.budget().body("committed.amount", equalTo("0.00"));
    }

    @Test
    void what_is_to_be_decided_is_rejected_with_a_customer_who_is_erased() {
        var id = desk.proposed();

        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", desk.asked().customerId()),
                desk.asked().tenant()));

        desk.show(id).body("status", equalTo("REJECTED")).body("rejectedBy", nullValue());
        desk.theCase().body("closing", equalTo("ERASED")).body("compensation", equalTo("REJECTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "DUPLICATE"})
    void what_was_agreed_on_before_is_given(String reason) {
        var id = desk.approved();

        desk.close(reason).statusCode(200).body("compensation", equalTo("APPROVED"));

        desk.show(id).body("status", equalTo("APPROVED"));
    }

    @Test
    void for_a_complaint_that_was_put_right_it_can_still_be_given() {
        var id = desk.proposed();

        desk.end();

        desk.decide(id, "manager", "a-decider", true, 0).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void what_had_been_left_to_decide_is_not_approved_afterwards() throws Exception {
        var id = desk.proposed();
        desk.close("WITHDRAWN").statusCode(200);
        try (var connection = asTenant()) {
            var undecided = "update compensation set status = 'PROPOSED', rejected_by = null";
            connection.createStatement().executeUpdate(undecided);
            connection.commit();
        }

        desk.decide(id, "manager", "a-decider", true, 1).statusCode(409).body("code", equalTo("nothing-to-give"));

        desk.budget().body("committed.amount", equalTo("0.00"));
        desk.decide(id, "manager", "a-decider", false, 1).statusCode(200).body("status", equalTo("REJECTED"));
    }

    @Test
    void what_is_being_proposed_while_its_complaint_ends_is_found() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held = asTenant()) {
            held.createStatement().execute("select id from complaint for update");
            var proposed = threads.submit(desk::proposed);
            await().until(() -> waiting() == 1);
            var closed = threads.submit(() -> desk.close("WITHDRAWN"));
            await().until(() -> waiting() == 2);
            held.rollback();

            closed.get().statusCode(200);
            desk.show(proposed.get()).body("status", equalTo("REJECTED"));
        }
    }

    private Connection asTenant() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            tenant.setString(1, desk.asked().tenant());
            tenant.execute();
        }
        return connection;
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(distinct pid) from pg_locks where not granted");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
