package org.aftersales.feedback.answer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Mail scanners and previews follow every link of a message, again and again: none of them has an opinion. A thousand
 * times each with {@code -Daftersales.drills=long}.
 */
@QuarkusTest
class ScannerDrillTest {

    private static final int LOOKS = "long".equals(System.getProperty("aftersales.drills")) ? 1_000 : 100;

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @TestHTTPResource
    URI service;

    private final HttpClient scanner = HttpClient.newHttpClient();
    private Asked asked;

    @BeforeEach
    void somebody_who_is_asked() {
        clock.reset();
        asked = story.closedRepair();
    }

    @Test
    void looking_at_every_link_again_and_again_records_nothing() throws IOException, InterruptedException {
        var links = links();
        assertEquals(6, links.size());
        var mark = events.mark();

        for (var link : links) {
            for (int look = 0; look < LOOKS; look++) assertEquals(200, look(link, look), link);
        }

        assertEquals(List.of(), events.of(asked.tenant(), mark));
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
        asked.asCustomer().get("/v1/me/invitations").then().body("items[0].status", equalTo("SENT"));
        Asked.form(UUID.randomUUID(), 5, 5).post(links.getFirst()).then().statusCode(200);
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(1));
    }

    /** Alternately for the page and for its head alone, from many places. */
    private int look(String link, int look) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(link))
                .header("X-Forwarded-For", "10.0.%d.%d".formatted(look / 250, look % 250))
                .method(look % 2 == 0 ? "GET" : "HEAD", BodyPublishers.noBody())
                .build();
        return scanner.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The page's, and one for each step. */
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
