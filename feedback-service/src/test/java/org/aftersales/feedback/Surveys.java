package org.aftersales.feedback;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.aftersales.kit.test.Tokens;

/** Surveys that tenants write themselves. */
public final class Surveys {

    /** The codes of those that come with the product. */
    public static final List<String> SHIPPED = List.of(
            "claim-decision",
            "complaint-recovery",
            "delivery",
            "installation",
            "part-replacement",
            "product-replacement",
            "product-use",
            "relationship",
            "repair",
            "support",
            "training");

    /** A recommendation, and what to improve or to keep by it. */
    public static final String NPS_WITH_BRANCHES = """
            {
              "name": "Would you tell others?",
              "defaultLocale": "en",
              "questions": [
                {"id": "recommend", "type": "NPS", "tag": "LOYALTY", "required": true},
                {"id": "better", "type": "MULTIPLE_CHOICE", "required": true, "options": ["price", "speed"],
                  "showIf": {"question": "recommend", "atMost": 6}},
                {"id": "which-price", "type": "TEXT", "required": false,
                  "showIf": {"question": "better", "anyOf": ["price"]}},
                {"id": "liked", "type": "TEXT", "required": false,
                  "showIf": {"question": "recommend", "atLeast": 9}},
                {"id": "effort", "type": "CES", "tag": "EFFORT", "required": false}
              ],
              "translations": {
                "en": {"title": "One question", "intro": "About us.", "questions": {
                  "recommend": {"text": "Would you recommend us?", "low": "No", "high": "Certainly"},
                  "better": {"text": "What should become better?", "options": {"price": "Prices", "speed": "Speed"}},
                  "which-price": {"text": "Which price?"},
                  "liked": {"text": "What do you like?"},
                  "effort": {"text": "How easy was it?", "low": "Very hard", "high": "Very easy"}}},
                "fr": {"title": "Une question", "intro": "À propos de nous.", "questions": {
                  "recommend": {"text": "Nous recommanderiez-vous ?", "low": "Non", "high": "Certainement"},
                  "better": {"text": "Que faut-il améliorer ?", "options": {"price": "Les prix", "speed": "Le délai"}},
                  "which-price": {"text": "Quel prix ?"},
                  "liked": {"text": "Qu'appréciez-vous ?"},
                  "effort": {"text": "Était-ce facile ?", "low": "Très difficile", "high": "Très facile"}}}
              }
            }""";

    private Surveys() {}

    public static ValidatableResponse write(String tenant, String path, String document) {
        return Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body(document)
                .put(path)
                .then();
    }

    /** Writes and publishes a version; answers its path. */
    public static String publish(String tenant, String code, int version, String document) {
        var path = "/v1/survey-templates/" + code + "/versions/" + version;
        write(tenant, path, document).statusCode(201);
        Asked.as(Tokens.manager(tenant))
                .header("If-Match", "\"0\"")
                .post(path + "/publication")
                .then()
                .statusCode(200);
        return path;
    }
}
