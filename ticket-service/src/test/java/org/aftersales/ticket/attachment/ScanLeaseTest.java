package org.aftersales.ticket.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file in the hands of a scanner that takes its time, and of another instance's. */
@QuarkusTest
class ScanLeaseTest {
    private static final byte[] PDF = "%PDF-1.7\nof the customer".getBytes(US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String INFECTED = "stream: Eicar-Test-Signature FOUND";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    TestClock clock;

    @Inject
    ScanScene scene;

    @Inject
    KeptRows rows;

    private Clamd clamd;
    private Scans one;
    private Scans other;
    private Field field;
    private String agent;
    private String ticket;
    private String file;

    @BeforeEach
    void two_instances_and_a_file_in_quarantine() throws Exception {
        clock.reset();
        clamd = new Clamd();
        one = scene.instance(clamd);
        other = scene.instance(clamd);
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        ticket = field.ticket();
        file = scene.sent(agent, ticket, PDF);
    }

    @AfterEach
    void they_are_gone() throws Exception {
        one.stop();
        other.stop();
        clamd.close();
    }

    @Test
    void nothing_is_held_while_clamd_looks() throws Exception {
        due(one);
        var call = clamd.called();

        assertEquals(1, scene.touchAtOnce(field.tenant(), file));
        scene.post(agent, ticket, "messages", Map.of("body", "See there.", "attachments", List.of(file)));
        assertArrayEquals(PDF, call.content());
        known("QUARANTINED", null);
        call.says(CLEAN);

        over(one);
        known("AVAILABLE", "CLEAN");
        assertEquals(Optional.empty(), nextLook());
    }

    @Test
    void nobody_else_looks_while_the_lease_lasts() throws Exception {
        due(one);
        var call = clamd.called();
        clock.advance(ScanDesk.LEASE.minusMillis(1));

        due(other);

        assertEquals(0, other.onTheWay());
        assertEquals(Optional.of(clock.instant().plusMillis(1)), nextLook());
        call.says(CLEAN);
        over(one);
        known("AVAILABLE", "CLEAN");
    }

    @Test
    void another_takes_over_when_the_lease_is_over_and_the_verdict_of_the_first_changes_nothing() throws Exception {
        due(one);
        var first = clamd.called();
        clock.advance(ScanDesk.LEASE);

        due(other);
        var second = clamd.called();
        first.says(CLEAN);

        over(one);
        known("QUARANTINED", null);
        second.says(INFECTED);
        over(other);
        known("REJECTED", "INFECTED");
        assertEquals(0, rows.partsKept(field.tenant()));
    }

    @Test
    void whoever_was_late_does_not_put_off_whoever_looks_now() throws Exception {
        due(one);
        var first = clamd.called();
        clock.advance(ScanDesk.LEASE);
        due(other);
        var second = clamd.called();

        first.says("no answer");

        over(one);
        assertEquals(Optional.of(clock.instant().plus(ScanDesk.LEASE)), nextLook());
        second.says(CLEAN);
        over(other);
        known("AVAILABLE", "CLEAN");
    }

    @Test
    void a_verdict_that_is_late_counts_where_nobody_has_begun_again() throws Exception {
        due(one);
        var call = clamd.called();
        clock.advance(ScanDesk.LEASE.multipliedBy(2));

        call.says(INFECTED);

        over(one);
        known("REJECTED", "INFECTED");
    }

    @Test
    void without_a_verdict_the_file_is_given_back_and_looked_at_again_soon() throws Exception {
        due(one);
        clamd.called().says("no answer");
        over(one);
        known("QUARANTINED", null);
        assertEquals(Optional.of(clock.instant().plusSeconds(2)), nextLook());

        due(other);
        clamd.called().says(CLEAN);

        over(other);
        known("AVAILABLE", "CLEAN");
    }

    @Test
    void what_was_not_committed_is_not_looked_at() {
        scene.dueAndUndone(one, field.tenant(), file);

        assertEquals(0, one.onTheWay());
        assertEquals(Optional.of(clock.instant()), nextLook());
    }

    private void due(Scans instance) {
        scene.due(instance, field.tenant(), file);
    }

    private static void over(Scans instance) {
        await().atMost(SOON).until(() -> instance.onTheWay() == 0);
    }

    private Optional<Instant> nextLook() {
        return scene.nextLook(field.tenant(), file);
    }

    private void known(String status, String verdict) {
        Field.as(agent)
                .get("/v1/attachments/" + file)
                .then()
                .body("status", equalTo(status))
                .body("verdict", equalTo(verdict));
    }
}
