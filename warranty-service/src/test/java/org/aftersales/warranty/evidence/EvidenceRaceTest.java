package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.evidence.EvidenceCalls.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.RepeatedTest;

/** Everybody knows something else of one unit at once, while it is handed over and voided. */
@QuarkusTest
class EvidenceRaceTest {

    private static final Set<Integer> ORDERLY = Set.of(200, 201, 404, 409, 422);

    @Inject
    EventProbe events;

    EvidenceCalls tv;

    @RepeatedTest(3)
    void thirty_two_tell_hand_over_and_void_at_once_and_nothing_is_lost() throws Exception {
        tv = EvidenceCalls.aboutATelevision();
        tv.shop().link(tv.unit(), "sara");
        String code = post("sara", "/v1/transfers", Map.of("unitId", tv.unit())).path("code");

        var succeeded = race(clients(code));

        var shown = tv.read(Tokens.agent(tv.shop().tenant()), "en").extract();
        var lives = events.of(tv.shop().tenant()).stream()
                .filter(event -> event.key().equals(tv.unit()))
                .toList();
        assertEquals(3 + succeeded.get("tell"), shown.<List<?>>path("evidence").size());
        assertEquals(LongStream.rangeClosed(1, lives.size()).boxed().toList(), sequences(lives));
        assertEquals(1, succeeded.get("void"));
        assertEquals(succeeded.getOrDefault("accept", 0), count(lives, "warranty.unit.transferred.v1"));
        standsAsTheBestEvidenceSays(shown.path("evidence[0].date"), shown.path("startsOn"), lives);
        eachChangeFollowsFromTheOneBefore(lives);
    }

    @RepeatedTest(3)
    void sixteen_contradict_each_other_at_once_and_the_most_trusted_of_them_counts() throws Exception {
        tv = EvidenceCalls.aboutATelevision();
        tv.shop().link(tv.unit(), "sara");

        var succeeded = race(contradicting());

        var shown = tv.read(Tokens.agent(tv.shop().tenant()), "en").extract();
        var lives = events.of(tv.shop().tenant()).stream()
                .filter(event -> event.key().equals(tv.unit()))
                .toList();
        assertEquals(Map.of("tell", 16), succeeded);
        assertEquals(3 + 16, shown.<List<?>>path("evidence").size());
        assertEquals(LongStream.rangeClosed(1, lives.size()).boxed().toList(), sequences(lives));
        assertEquals(List.of("EXTERNAL"), shown.path("evidence.findAll { it.counts }.source"));
        standsAsTheBestEvidenceSays(shown.path("evidence[0].date"), shown.path("startsOn"), lives);
        eachChangeFollowsFromTheOneBefore(lives);
    }

    /** A register knows of an installation before all the deliveries that maker, retailer and owner tell of. */
    private List<Callable<String>> contradicting() {
        var clients = new ArrayList<Callable<String>>();
        for (int i = 1; i <= 4; i++) {
            var installed = event("INSTALLATION", "2025-08-2" + i, "EXTERNAL");
            var delivered = event("DELIVERY", "2025-09-1" + i, "MAKER");
            var later = event("INSTALLATION", "2025-09-0" + i);
            var latest = event("DELIVERY", "2025-10-0" + i);
            clients.add(() -> "tell " + status(tv.asAgent(installed)));
            clients.add(() -> "tell " + status(tv.asAgent(delivered)));
            clients.add(() -> "tell " + status(tv.asRetailer(later)));
            clients.add(() -> "tell " + status(tv.asCustomer("sara", latest)));
        }
        Collections.shuffle(clients);
        return clients;
    }

    private List<Callable<String>> clients(String code) {
        var clients = new ArrayList<Callable<String>>();
        for (int i = 0; i < 10; i++) {
            var day = "2025-09-" + (10 + i);
            clients.add(() -> "tell " + status(tv.asAgent(event("INSTALLATION", day))));
            clients.add(() -> "tell " + status(tv.asRetailer(event("INSTALLATION", day))));
            clients.add(() -> "tell " + status(tv.asCustomer("sara", event("INSTALLATION", day))));
        }
        clients.add(() -> "accept "
                + post("reza", "/v1/transfers/acceptances", Map.of("code", code))
                        .statusCode());
        clients.add(() -> "void " + voided());
        Collections.shuffle(clients);
        return clients;
    }

    private int voided() {
        return tv.shop()
                .as(Tokens.manager(tv.shop().tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", tv.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:1"))
                .post("/v1/voidings")
                .statusCode();
    }

    private Response post(String person, String path, Map<String, String> body) {
        return tv.shop()
                .as(Tokens.customer(tv.shop().tenant(), person))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static Map<String, Integer> race(List<Callable<String>> clients) throws Exception {
        var succeeded = new HashMap<String, Integer>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var answer : threads.invokeAll(clients)) {
                var words = answer.get().split(" ");
                assertTrue(ORDERLY.contains(Integer.valueOf(words[1])), answer.get());
                if (words[1].startsWith("2")) succeeded.merge(words[0], 1, Integer::sum);
            }
        }
        return succeeded;
    }

    private static List<Long> sequences(List<Recorded> lives) {
        return lives.stream().map(Recorded::sequence).toList();
    }

    /** Unit, evidence, ledger, card and the last event agree. */
    private void standsAsTheBestEvidenceSays(String best, String startsOn, List<Recorded> lives) {
        assertEquals(best, startsOn);
        assertEquals(startsOn, tv.unitView().extract().path("startsOn"));
        assertEquals(startsOn.replace("2025", "2028"), tv.unitView().extract().path("coverages[0].lastDay"));
        assertEquals(startsOn, changes(lives).getLast().field("startsOn"));
        var cards = count(lives, "warranty.unit.card-issued.v1") + count(lives, "warranty.unit.transferred.v1");
        int version =
                tv.shop().asRetailer().get("/v1/units/" + tv.unit() + "/card").path("version");
        assertEquals(1 + cards, version);
    }

    private static void eachChangeFollowsFromTheOneBefore(List<Recorded> lives) {
        var before = "2025-08-31";
        for (var change : changes(lives)) {
            assertEquals(before, change.field("previousStartsOn"));
            before = change.field("startsOn");
        }
    }

    private static int count(List<Recorded> lives, String type) {
        return (int) lives.stream().filter(event -> event.type().equals(type)).count();
    }

    private static List<Recorded> changes(List<Recorded> lives) {
        return lives.stream()
                .filter(event -> event.type().equals("warranty.unit.coverage-changed.v1"))
                .toList();
    }
}
