package org.aftersales.ticket.sla;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/** Calendars and policies as people publish them. */
final class PromiseScenes {
    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    /** Monday to Friday with a lunch break in Berlin. */
    static final Map<String, Object> OFFICE = Map.of(
            "zone",
            "Europe/Berlin",
            "week",
            week(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"), "09:00-12:30", "13:30-18:00"));

    static final Map<String, Object> AROUND_THE_CLOCK = Map.of(
            "zone",
            "Europe/Berlin",
            "week",
            week(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"), "00:00-24:00"));

    /** To be resolved within eight office hours, not counting what the customer takes to answer us. */
    static final Map<String, Object> RESOLVED = promise(
            "resolved",
            Map.of(
                    "startsOn", List.of("OPENED", "REOPENED"),
                    "stopsOn", List.of("RESOLVED"),
                    "target", "PT8H",
                    "targets", Map.of("URGENT", "PT2H"),
                    "pausedBy", List.of("CUSTOMER_INFO", "CUSTOMER_APPROVAL"),
                    "ladder",
                            List.of(
                                    Map.of("level", "warning", "at", "-PT1H"),
                                    Map.of("level", "manager", "at", "PT2H"))));

    private PromiseScenes() {}

    /** A promise to the customer by office hours, unless it says otherwise. */
    static Map<String, Object> promise(String name, Map<String, Object> words) {
        var promise = new LinkedHashMap<String, Object>();
        promise.put("name", name);
        promise.put("party", "CUSTOMER");
        promise.put("unit", "BUSINESS");
        promise.put("calendar", "OFFICE");
        promise.putAll(words);
        return promise;
    }

    static Map<String, Object> policy(Map<String, Object> promise) {
        return policyFor(Map.of(), List.of(promise));
    }

    static Map<String, Object> policy(Map<String, Object> promise, Map<String, Object> another) {
        return policyFor(Map.of(), List.of(promise, another));
    }

    static Map<String, Object> policyFor(Map<String, Object> appliesTo, List<Map<String, Object>> promises) {
        var policy = new LinkedHashMap<String, Object>();
        policy.put("name", "Promises");
        policy.put("effectiveFrom", "2026-01-01T00:00:00Z");
        if (!appliesTo.isEmpty()) policy.put("appliesTo", appliesTo);
        policy.put("promises", promises);
        return policy;
    }

    /** Does the same in several threads at once. */
    static void atOnce(int threads, Callable<Integer> work) throws Exception {
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var done : workers.invokeAll(Collections.nCopies(threads, work))) done.get();
        }
    }

    static Response publishPolicy(String tenant, String code, int version, Map<String, Object> policy) {
        return as(Tokens.manager(tenant)).body(policy).put("/v1/sla/policies/" + code + "/versions/" + version);
    }

    static RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Map<String, Object> week(List<String> days, String... hours) {
        var intervals = Stream.of(hours)
                .map(text -> text.split("-"))
                .map(ends -> Map.of("from", ends[0], "to", ends[1]))
                .toList();
        var week = new LinkedHashMap<String, Object>();
        days.forEach(day -> week.put(day, intervals));
        return week;
    }

    /** The hours with dates that have hours of their own. */
    static Map<String, Object> except(Map<String, Object> hours, Map<String, Object> exception) {
        var changed = new LinkedHashMap<>(hours);
        changed.put("exceptions", List.of(exception));
        return changed;
    }

    static Map<String, Object> calendar(Map<String, Object> hours) {
        return Map.of("name", "Customer service", "nameFa", "خدمات مشتریان", "hours", hours);
    }

    static Response publish(String tenant, String code, int version, Map<String, Object> hours) {
        return as(Tokens.manager(tenant))
                .body(calendar(hours))
                .put("/v1/work-calendars/" + code + "/versions/" + version);
    }

    /** A new repair sold by parsian; its id. */
    static String opened(String agent) {
        var body = Map.of("kind", "REPAIR", "customerId", UUID.randomUUID(), "retailerId", "parsian");
        return as(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void begin(String agent, String id) {
        as(agent).header("If-Match", "\"0\"").body(Map.of()).post("/v1/tickets/" + id + "/assignment");
        move(agent, id, 1, Map.of("to", "IN_PROGRESS"));
    }

    static void move(String agent, String id, int version, Map<String, ?> body) {
        as(agent)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/tickets/" + id + "/transitions")
                .then()
                .statusCode(200);
    }
}
