package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.feedback.TenantRows;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail scanners and previews follow every link of a message, a thousand times: none of them has an opinion. */
@QuarkusTest
class ScannerDrillTest {

    private static final int LOOKS = 1_000;
    private static final String ANONYMOUS = Surveys.NPS_WITH_BRANCHES.replaceFirst("\\{", "{\"anonymous\": true,");

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TenantRows rows;

    @TestHTTPResource
    URI service;

    private Asked asked;

    @BeforeEach
    void somebody_who_is_asked() {
        clock.reset();
        post.deliver();
        asked = story.closedRepair();
    }

    /** The page's, and one for each step. */
    @Test
    void looking_at_a_survey_again_and_again_records_nothing() throws InterruptedException, ExecutionException {
        var links = links();
        assertEquals(6, links.size());

        lookAndRecordNothing(links);

        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
        asked.asCustomer().get("/v1/me/invitations").then().body("items[0].status", equalTo("SENT"));
        var before = rows.of(asked.tenant());
        answer(links.getFirst());
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(1));
        assertNotEquals(before, rows.of(asked.tenant()));
    }

    /** What was answered, what could be changed, and the steps that the message still leads to. */
    @Test
    void nor_does_it_once_it_is_answered() throws InterruptedException, ExecutionException {
        var links = links();
        answer(links.getFirst());

        lookAndRecordNothing(List.of(links.getFirst(), links.getFirst() + "?change=1", links.getLast()));
    }

    /** The mail's way to the survey, and out of all surveys: as it is sent, and once it was taken. */
    @Test
    void nor_does_it_at_the_links_of_a_mail() throws InterruptedException, ExecutionException {
        asked = somebodyElse();
        var address = contacts.open(asked, "en");
        story.deliver(Story.ticket("closed", asked));
        post.deliver();
        var mail = post.onlyMailTo(address);
        var out = PostOffice.optOut(mail);

        lookAndRecordNothing(List.of(PostOffice.link(mail), out));
        given().formParam("wish", "out").post(out).then().statusCode(200);
        lookAndRecordNothing(List.of(out));
    }

    /** Where the code of a reward is given out: before, and afterwards. */
    @Test
    void nor_does_it_where_nobody_is_named() throws InterruptedException, ExecutionException {
        Surveys.publish(asked.tenant(), "repair", 2, ANONYMOUS);
        asked = somebodyElse();
        story.deliver(Story.ticket("closed", asked));
        var link = asked.link();

        lookAndRecordNothing(List.of(link, link + "?rating=9"));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("recommend", 9)
                .post(link)
                .then()
                .statusCode(200);
        lookAndRecordNothing(List.of(link));
    }

    /** Whoever adds a page that can be read without an account adds its links here. */
    @Test
    void no_other_link_leads_to_a_page_without_an_account() {
        var paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Map<String, Map<String, Object>>>>path("paths");

        var open = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .filter(path -> !path.getValue().get("get").containsKey("security"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("/public/"))
                .sorted()
                .toList();
        assertEquals(List.of("/s/{token}", "/u/{token}"), open);
    }

    private void lookAndRecordNothing(List<String> links) throws InterruptedException, ExecutionException {
        post.deliver();
        var before = rows.of(asked.tenant());
        var mark = events.mark();

        for (var link : links) assertEquals(Set.of(200), new Scanner(service.resolve(link)).look(LOOKS), link);

        assertEquals(List.of(), events.of(asked.tenant(), mark));
        assertEquals(before, rows.of(asked.tenant()));
    }

    private static void answer(String link) {
        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(200);
    }

    private Asked somebodyElse() {
        var other = new Asked(asked.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(other);
        return other;
    }

    private List<String> links() {
        var answer = asked.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/invitations/{id}/links", asked.invitationId())
                .then()
                .statusCode(201)
                .extract();
        var links = new ArrayList<String>();
        links.add(answer.path("url"));
        links.addAll(answer.<List<String>>path("ratings.url"));
        return links.stream()
                .map(URI::create)
                .map(link -> link.getPath() + (link.getQuery() == null ? "" : "?" + link.getQuery()))
                .toList();
    }
}
