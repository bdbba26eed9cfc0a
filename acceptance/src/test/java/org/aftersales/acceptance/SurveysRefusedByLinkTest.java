package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;
import org.junit.jupiter.api.Test;

/** Somebody refuses surveys by the link under one of them, and is believed by whoever keeps what people allow. */
class SurveysRefusedByLinkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern REFUSAL = Pattern.compile("https?://[^/\\s]+(/u/\\S+)");

    private static final Map<String, ?> RULE = Map.of(
            "name", "Claims", "event", "CLAIM_DECIDED", "asks", true, "delay", "PT0S", "channels", List.of("SMS"));

    private final String tenant = Stage.newTenant("refused");
    private final String owner = Stage.platform().tokens().customer(tenant, "the-owner");

    @Test
    void the_refusal_is_in_the_history_of_consents_and_nobody_asks_any_more() {
        Stage.loadCatalogue(tenant);
        put(Service.FEEDBACK, manager(), "/v1/survey-rules/claims/versions/1", RULE);
        var first = unit(1);
        link(first);
        allow();
        claim(first);
        await("the survey has come", () -> texts().size() == 1);

        wish("out");
        await("the refusal is in the history", () -> said(0).equals("false by SURVEY_LINK"));
        assertEquals("true by CUSTOMER", said(1));
        await("nobody is told where they are", () -> contacts() == 0);

        claim(unit(2));
        await("it is decided about the second claim", () -> reasons().contains("NO_CONSENT"));
        assertEquals(Set.of("NO_CONSENT"), reasons());
        assertEquals(1, texts().size());

        wish("again");
        await("they allow it again", () -> said(0).equals("true by SURVEY_LINK"));
        await("it is known again where they are", () -> contacts() == 1);
        claim(unit(3));
        await("the next survey has come", () -> texts().size() == 2);
    }

    /** All of them sold to the same person. */
    private String unit(int number) {
        ObjectNode sale = Registration.of(number).deepCopy();
        return Stage.retailer(tenant)
                .post("/v1/registrations", sale.put("customerRef", "C-1"))
                .json()
                .path("id")
                .asText();
    }

    private void link(String unit) {
        var card = Stage.retailer(tenant).get("/v1/units/" + unit + "/card").json();
        new Api(Stage.platform().url(Service.WARRANTY), owner)
                .post(
                        "/v1/customers/links",
                        JSON.createObjectNode()
                                .put("cardCode", card.path("code").asText()));
    }

    private void allow() {
        put(Service.WARRANTY, owner, "/v1/customers/me/consents/SURVEY", Map.of("given", true));
        await("it is known where they are", () -> contacts() == 1);
    }

    private void claim(String unit) {
        var told = JSON.createObjectNode()
                .put("unitId", unit)
                .put("faultDescription", "It stays dark.")
                .put("reportedOn", "2026-04-01");
        Stage.retailer(tenant).post("/v1/claims", told);
    }

    /** By the link under the latest survey. */
    private void wish(String wish) {
        var found = REFUSAL.matcher(texts().getLast());
        assertEquals(true, found.find());
        URI page = Stage.platform().url(Service.FEEDBACK).resolve(found.group(1));
        Api.form(page, "wish=" + wish);
    }

    private List<String> texts() {
        return Stage.gateway().texts(tenant);
    }

    /** A word about surveys, the newest being the first. */
    private String said(int place) {
        var history = new Api(Stage.platform().url(Service.WARRANTY), owner)
                .get("/v1/customers/me/consents")
                .json();
        JsonNode word = history.path("items").path(place);
        return word.path("given").asText() + " by " + word.path("source").asText();
    }

    private long contacts() {
        return Databases.count(Service.FEEDBACK, "survey_contact", tenant);
    }

    /** Why somebody was not asked. */
    private Set<String> reasons() {
        return Databases.texts(
                Service.FEEDBACK,
                "select reason from survey_decision where tenant_id = ? and decision = 'SUPPRESS'",
                tenant);
    }

    private String manager() {
        return Stage.platform().tokens().staff("manager", tenant, "the-manager");
    }

    private static void put(Service service, String token, String path, Map<String, ?> body) {
        var reply = Call.put(Stage.platform().url(service), token, path, body).make();
        assertEquals(2, reply.status() / 100, path + " " + reply.json());
    }

    private static void await(String what, BooleanSupplier there) {
        Waiting.until(PATIENCE, Duration.ofMillis(200), what, there);
    }
}
