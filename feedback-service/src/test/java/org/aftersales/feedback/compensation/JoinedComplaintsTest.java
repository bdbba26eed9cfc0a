package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.Unhappy.incident;
import static org.aftersales.feedback.compensation.Unhappy.join;
import static org.aftersales.feedback.compensation.Unhappy.part;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff says what complaints are about, and what happened is compensated once all the same. */
@QuarkusTest
class JoinedComplaintsTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    private Unhappy owner;

    @BeforeEach
    void an_owner() {
        clock.reset();
        owner = Unhappy.owner(story);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void of_another_product_or_of_none_it_is_another_until_staff_says_that_it_is_not() {
        var first = owner.complained();
        var second = owner.written();
        var third = owner.written();
        join(third, second).statusCode(200);
        second.propose("agent", 100).statusCode(201);

        join(first, third).statusCode(200).body("incidentId", equalTo(incident(second)));

        first.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));
    }

    @Test
    void all_that_are_about_the_same_are_joined() {
        var first = owner.complained();
        var second = owner.ticketed();
        second.propose("agent", 100).statusCode(201);
        var third = owner.written();

        join(first, third).statusCode(200);

        assertEquals(incident(third), incident(second));
        third.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));
    }

    @Test
    void what_was_compensated_twice_is_not_joined() {
        var first = owner.complained();
        var second = owner.written();
        first.propose("agent", 100).statusCode(201);
        second.propose("agent", 100).statusCode(201);

        join(first, second).statusCode(409).body("code", equalTo("already-compensated"));
        join(first, new Desk(story, owner.asked(), UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("not-their-complaint"));
    }

    @Test
    void a_manager_parts_what_is_not_the_same_and_what_was_given_stays_with_its_complaint() {
        var first = owner.complained();
        var second = owner.ticketed();
        first.propose("agent", 100).statusCode(201);

        part(first, "agent").statusCode(403);
        part(first, "manager").statusCode(200).body("incidentId", not(incident(second)));

        second.propose("agent", 100).statusCode(201);
        first.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));
        join(second, first).statusCode(409).body("code", equalTo("already-compensated"));
    }

    @Test
    void a_proposal_that_is_underway_when_complaints_are_joined_is_found() throws Exception {
        var first = owner.written();
        var second = owner.written();
        second.propose("agent", 10).statusCode(201);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var budget = database.getConnection()) {
            hold(budget);
            var proposed =
                    threads.submit(() -> first.propose("agent", 10).extract().statusCode());
            await().until(() -> waiting() == 1);
            var joined = threads.submit(() -> join(first, second));
            await().until(() -> waiting() == 2);
            budget.rollback();

            assertEquals(201, proposed.get());
            joined.get().statusCode(409).body("code", equalTo("already-compensated"));
        }
    }

    /** Whoever proposes waits for the budget, when all else is written. */
    private void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                var hold = connection.prepareStatement("select committed from compensation_budget for update")) {
            tenant.setString(1, owner.asked().tenant());
            tenant.execute();
            hold.execute();
        }
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
