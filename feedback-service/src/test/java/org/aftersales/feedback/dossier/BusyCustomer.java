package org.aftersales.feedback.dossier;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;

/** Somebody of whom everything is kept that can be. */
final class BusyCustomer {

    private static final Duration A_SEASON = Duration.ofDays(100);
    private static final String AUTHORITY = """
            {"currency": "EUR", "pointValue": {"amount": "0.10", "currency": "EUR"},
             "monthlyBudget": {"amount": "10.00", "currency": "EUR"}, "answerWithin": "PT1H", "memberWithinDays": 90,
             "bands": [{"code": "ALL", "from": {"amount": "0.00", "currency": "EUR"}}],
             "grants": [{"role": "AGENT", "severity": "HIGH", "band": "ALL",
                "limit": {"amount": "1.00", "currency": "EUR"}}]}""";

    private final Story story;
    private final Contacts contacts;
    private final PostOffice post;
    private final TestClock clock;
    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
    private UUID unit;

    BusyCustomer(Story story, Contacts contacts, PostOffice post, TestClock clock) {
        this.story = story;
        this.contacts = contacts;
        this.post = post;
        this.clock = clock;
    }

    BusyCustomer lives() {
        story.link(asked);
        contacts.open(asked, "en");
        unit = story.registered(asked);
        answersAndChangesIt();
        clock.advance(A_SEASON); // nobody is asked again so soon
        beginsToAnswer();
        complains();
        reviews();
        return this;
    }

    String export() {
        return asked.asCustomer()
                .get("/v1/customers/me/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void answersAndChangesIt() {
        story.deliver(Story.ticket("closed", asked));
        post.deliver();
        var link = asked.link();
        var first = UUID.randomUUID();
        Asked.form(first, 4, 4)
                .formParam("comment", "It hums.")
                .post(link)
                .then()
                .statusCode(200);
        Asked.form(UUID.randomUUID(), 5, 4)
                .formParam("changes", first.toString())
                .formParam("comment", "It hums, but it works.")
                .post(link)
                .then()
                .statusCode(200);
    }

    private void beginsToAnswer() {
        var support = new Asked(asked.tenant(), asked.customerId(), asked.subject(), UUID.randomUUID());
        story.deliver(Story.ticket("closed", support, Map.of("kind", "SUPPORT")));
        Asked.form(UUID.randomUUID(), 1, 2)
                .formParam("shown", "quality,emotional,effort,comment")
                .post(support.link())
                .then()
                .statusCode(200);
    }

    private void complains() {
        created(asked.asCustomer(), "/v1/me/complaints", Map.of("unitId", unit, "words", "It hums at night."));
        var complaint = asked.complaintId();
        created(asked.asAgent(), "/v1/complaints/" + complaint + "/attempts", Map.of("channel", "PHONE"));
        put(asked.asAgent(), "/v1/complaints/" + complaint + "/contact", Map.of("channel", "PHONE"), 200);
        put(Asked.as(Tokens.ofRole("admin", asked.tenant())), "/v1/compensation-authority/versions/1", AUTHORITY, 201);
        created(
                asked.asAgent(),
                "/v1/complaints/" + complaint + "/compensations",
                Map.of("points", 1, "ground", "DELAY"));
    }

    private void reviews() {
        var words = Map.of("stars", 4, "text", "It works.", "language", "en", "incentive", "NONE");
        var id = created(asked.asCustomer(), "/v1/me/reviews", Map.of("unitId", unit, "review", words));
        put(asked.asAgent(), "/v1/reviews/" + id + "/moderation", Map.of(), 200);
        put(asked.asManager(), "/v1/reviews/" + id + "/reply", Map.of("text", "Thank you."), 200);
    }

    private static String created(RequestSpecification who, String path, Object body) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void put(RequestSpecification who, String path, Object body, int status) {
        who.header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(status);
    }
}
