package org.aftersales.ticket.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same bytes are kept once and looked at as often as they are sent; a scanner may know more the next time. */
@QuarkusTest
class InfectedCopiesTest {
    private static final byte[] PDF = "%PDF-1.7\nsent by many".getBytes(US_ASCII);
    private static final byte[] OTHER = "%PDF-1.7\nof somebody else".getBytes(US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String INFECTED = "stream: Win.Test.Late FOUND";

    @Inject
    TestClock clock;

    @Inject
    ScanScene scene;

    @Inject
    KeptRows rows;

    @Inject
    Custody custody;

    @Inject
    Tenants tenants;

    private Clamd clamd;
    private Scans scans;
    private Field field;
    private String agent;

    @BeforeEach
    void a_scanner() throws Exception {
        clock.reset();
        clamd = new Clamd();
        scans = scene.instance(clamd);
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
    }

    @AfterEach
    void it_is_gone() throws Exception {
        scans.stop();
        clamd.close();
    }

    @Test
    void what_is_found_infected_later_is_read_by_nobody_whoever_has_sent_it_before() throws Exception {
        var ticket = field.ticket();
        var early = sent(ticket, PDF, CLEAN);
        scene.post(agent, ticket, "messages", Map.of("body", "See there.", "attachments", List.of(early)));
        var other = sent(ticket, OTHER, CLEAN);
        var elsewhere = Field.opened();
        var theirs = sentTo(elsewhere, PDF, CLEAN);
        read(agent, early, 200);

        sent(field.ticket(), PDF, INFECTED);

        known(early, "REJECTED", "INFECTED");
        read(agent, early, 409);
        Field.as(agent)
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .body("items[0].attachments.ready", contains(false));
        known(other, "AVAILABLE", "CLEAN");
        assertArrayEquals(OTHER, read(agent, other, 200));
        assertEquals(1, rows.partsKept(field.tenant()), "the bytes themselves are gone");
        read(Tokens.agent(elsewhere.tenant()), theirs, 200);
    }

    @Test
    void a_copy_that_is_looked_at_meanwhile_is_not_let_out() throws Exception {
        var ticket = field.ticket();
        var one = begun(ticket, PDF);
        var first = clamd.called();
        var other = begun(ticket, PDF);
        var second = clamd.called();

        first.says(INFECTED);
        await().until(() -> scans.onTheWay() == 1);
        second.says(CLEAN);

        over();
        known(one, "REJECTED", "INFECTED");
        known(other, "REJECTED", "INFECTED");
    }

    @Test
    void verdicts_on_copies_and_the_deletion_of_others_do_not_wait_for_each_other() throws Exception {
        var ticket = field.ticket();
        var unused = sent(ticket, PDF, CLEAN);
        for (int i = 0; i < 4; i++) begun(ticket, PDF);
        var calls = List.of(clamd.called(), clamd.called(), clamd.called(), clamd.called());

        for (var call : calls) call.says(INFECTED);
        tenants.run(field.tenant(), () -> custody.forgetUnused(UUID.fromString(unused)));

        over();
        assertEquals(0, rows.partsKept(field.tenant()));
        assertEquals(0, rows.quarantined(field.tenant()));
    }

    @Test
    void who_sends_it_again_is_looked_at_again() throws Exception {
        sent(field.ticket(), PDF, INFECTED);

        var again = sent(field.ticket(), PDF, CLEAN);

        assertArrayEquals(PDF, read(agent, again, 200));
    }

    private String sent(String ticket, byte[] pdf, String verdict) throws Exception {
        var file = begun(ticket, pdf);
        clamd.called().says(verdict);
        over();
        return file;
    }

    private String sentTo(Field whose, byte[] pdf, String verdict) throws Exception {
        var file = scene.sent(Tokens.agent(whose.tenant()), whose.ticket(), pdf);
        scene.due(scans, whose.tenant(), file);
        clamd.called().says(verdict);
        over();
        return file;
    }

    /** A file that somebody looks at. */
    private String begun(String ticket, byte[] pdf) {
        var file = scene.sent(agent, ticket, pdf);
        scene.due(scans, field.tenant(), file);
        return file;
    }

    private void over() {
        await().atMost(Duration.ofSeconds(20)).until(() -> scans.onTheWay() == 0);
    }

    private static byte[] read(String token, String file, int status) {
        return Field.as(token)
                .get("/v1/attachments/" + file + "/content")
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
    }

    private void known(String file, String status, String verdict) {
        Field.as(agent)
                .get("/v1/attachments/" + file)
                .then()
                .body("status", equalTo(status))
                .body("verdict", equalTo(verdict));
    }
}
