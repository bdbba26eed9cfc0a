package org.aftersales.ticket.relation;

import static org.aftersales.ticket.relation.RelationScenes.about;
import static org.aftersales.ticket.relation.RelationScenes.merge;
import static org.aftersales.ticket.relation.RelationScenes.move;
import static org.aftersales.ticket.relation.RelationScenes.refused;
import static org.aftersales.ticket.relation.RelationScenes.unmerge;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeRefusalTest {
    @Inject
    TestClock clock;

    private Field field;
    private String agent;
    private String first;
    private String second;

    @BeforeEach
    void two_tickets_of_a_customer() {
        clock.reset();
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        first = about(field, "SUPPORT", Map.of());
        second = about(field, "SUPPORT", Map.of());
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    /** Both have been read before either is merged. */
    @RepeatedTest(3)
    void of_two_that_are_merged_into_each_other_at_once_exactly_one_is() throws Exception {
        var start = new CyclicBarrier(2);
        try (var clients = Executors.newFixedThreadPool(2)) {
            var one = clients.submit(() -> crosswise(start, first, second));
            var other = clients.submit(() -> crosswise(start, second, first));
            var answers = new ArrayList<>(List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS)));

            answers.sort(null);
            assertEquals(200, answers.getFirst());
            assertEquals(true, List.of(409, 412).contains(answers.getLast()), answers::toString);
        }
    }

    private int crosswise(CyclicBarrier start, String ticket, String into) throws Exception {
        var etag = RelationScenes.etag(agent, ticket);
        start.await(10, TimeUnit.SECONDS);
        return Field.as(agent)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("into", into, "reason", "same-fault"))
                .post("/v1/tickets/" + ticket + "/merge")
                .statusCode();
    }

    @Test
    void there_are_no_chains_and_no_circles() {
        var third = about(field, "SUPPORT", Map.of());
        merge(agent, second, first).then().statusCode(200);

        refused(merge(agent, first, first), 422, "into-itself");
        refused(merge(agent, first, second), 409, "into-merged");
        refused(merge(agent, third, second), 409, "into-merged");
        refused(merge(agent, first, third), 409, "leads-others");
        refused(merge(agent, second, third), 409, "illegal-transition");
    }

    @Test
    void nothing_is_merged_into_work_that_is_over() {
        move(agent, first, "transitions", Map.of("to", "CANCELLED", "reason", "changed-mind"));

        refused(merge(agent, second, first), 409, "work-is-over");
        refused(merge(agent, first, second), 409, "illegal-transition");
    }

    @Test
    void other_customers_take_a_manager_who_says_so() {
        var theirs = about(field, "SUPPORT", Map.of("customerId", UUID.randomUUID()));
        var meant = Map.of("into", first, "reason", "one-household", "acrossCustomers", true);

        refused(merge(agent, theirs, first), 422, "other-customer");
        refused(merge(agent, theirs, meant), 422, "other-customer");
        refused(merge(Tokens.manager(field.tenant()), theirs, first), 422, "other-customer");
    }

    @Test
    void merging_names_the_version_and_the_other_ticket() {
        var path = "/v1/tickets/" + second + "/merge";
        var body = Map.of("into", first, "reason", "same-fault");
        var request = Field.as(agent).contentType(ContentType.JSON).body(body);
        refused(request.post(path), 428, "if-match-missing");
        refused(
                Field.as(agent)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .header("If-Match", "\"9\"")
                        .post(path),
                412,
                "stale");
        refused(merge(agent, second, UUID.randomUUID().toString()), 404, "not-found");
        refused(merge(agent, second, Field.opened().ticket()), 404, "not-found");
        refused(merge(agent, second, Map.of("into", first, "reason", "not a code")), 400, "invalid-body");
    }

    @Test
    void it_is_taken_back_within_seven_days_and_once() {
        merge(agent, second, first).then().statusCode(200);
        clock.advance(Duration.ofDays(7).plusMillis(1));
        refused(unmerge(agent, second), 409, "too-late-to-undo");

        clock.reset();
        unmerge(agent, second).then().statusCode(200);
        refused(unmerge(agent, second), 409, "not-merged");
    }
}
