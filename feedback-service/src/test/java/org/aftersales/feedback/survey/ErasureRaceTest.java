package org.aftersales.feedback.survey;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.aftersales.feedback.survey.SurveyFixtures.anAnswer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is erased while something becomes of what they are asked: whichever is first, nothing is asked of them. */
@QuarkusTest
class ErasureRaceTest {

    @Inject
    Story story;

    @Inject
    Tenants tenants;

    @Inject
    Inviting inviting;

    @Inject
    SurveyUseCases surveys;

    @Inject
    Answers answers;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;

    @BeforeEach
    void today() {
        clock.reset();
        asked = story.closedRepair();
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void what_expires_while_its_customer_is_erased_is_revoked() throws Exception {
        var link = asked.link();
        var id = asked.invitationId();
        clock.advance(Duration.ofDays(30));

        eraseDuring(() -> inviting.expire(idOf(id)));

        SurveyRules.explanation(asked.tenant(), id).body("invitation.status", equalTo("REVOKED"));
        given().get(link).then().statusCode(404);
    }

    @Test
    void what_expired_before_is_revoked_too() {
        var id = asked.invitationId();
        clock.advance(Duration.ofDays(30));
        timers.sweep();

        erase();

        SurveyRules.explanation(asked.tenant(), id).body("invitation.status", equalTo("REVOKED"));
    }

    @Test
    void what_is_just_decided_is_not_asked_of_somebody_who_is_erased() throws Exception {
        var next = new Experience(
                SubjectKind.TICKET,
                UUID.randomUUID(),
                "TK-7K3M-92QF-M",
                Occasion.REPAIR,
                asked.customerId(),
                "parsian",
                "09521234001348",
                null);

        eraseDuring(() -> surveys.askNow(next, "REPAIRED"));

        story.deliver(IncomingEvents.of(
                "warranty.customer.linked.v1",
                Map.of(
                        "customerId", asked.customerId(),
                        "subject", "back-again",
                        "linkedAt", "2027-01-01T00:00:00Z"),
                asked.tenant()));
        Asked.as(Tokens.customer(asked.tenant(), "back-again"))
                .get("/v1/me/invitations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void an_answer_that_was_on_its_way_is_not_kept() {
        var id = asked.invitationId();
        asked.link();
        erase();

        assertThrows(NotFound.class, () -> answer(id, anAnswer(1, 1)));

        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(0));
    }

    @Test
    void what_they_said_is_not_changed_any_more() {
        var id = asked.invitationId();
        var first = UUID.randomUUID();
        Asked.form(first, 5, 5).post(asked.link()).then().statusCode(200);
        erase();

        assertThrows(NotFound.class, () -> answer(id, anAnswer(1, 1).inPlaceOf(first)));

        asked.asAgent().get("/v1/responses").then().body("items[0].qualityScore", not(equalTo(1)));
    }

    /** By a link that worked when it was followed. */
    private void answer(String id, Submission submission) {
        tenants.run(asked.tenant(), () -> answers.answer(new SurveyGate.Entry(idOf(id), Way.LINK), submission));
    }

    /** The erasure begins while the work is done and not yet committed, and has to wait for it. */
    private void eraseDuring(Runnable work) throws Exception {
        var erased = new AtomicReference<Future<?>>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            tenants.run(asked.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
                work.run();
                erased.set(threads.submit(this::erase));
                await().atMost(10, SECONDS).until(() -> waiting() > 0);
            }));
            erased.get().get(10, SECONDS);
        }
    }

    private void erase() {
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var waiting =
                        connection.createStatement().executeQuery("select count(*) from pg_locks where not granted")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }

    private static InvitationId idOf(String id) {
        return new InvitationId(UUID.fromString(id));
    }
}
