package org.aftersales.feedback.insight;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.Tokens;

/** Many people of one tenant, and what is made of their answers. */
record Crowd(Story story, String tenant) {

    static final JsonConfig DECIMALS = JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    static Crowd of(Story story) {
        return new Crowd(story, "t-" + UUID.randomUUID());
    }

    /** Somebody else of the tenant, whose repair was closed. */
    Asked asked(Map<String, ?> ticket) {
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        story.deliver(Story.ticket("closed", asked, ticket));
        return asked;
    }

    void answered(int people, int quality, int emotion, Map<String, ?> ticket) {
        for (int i = 0; i < people; i++) answer(asked(ticket).link(), quality, emotion);
    }

    void answered(int people, int quality, int emotion) {
        answered(people, quality, emotion, Map.of());
    }

    static void answer(String link, int quality, int emotion) {
        Asked.form(UUID.randomUUID(), quality, emotion).post(link).then().statusCode(200);
    }

    ValidatableResponse scores(String query) {
        return Asked.as(Tokens.analyst(tenant))
                .config(RestAssuredConfig.config().jsonConfig(DECIMALS))
                .get("/v1/scores" + query)
                .then()
                .statusCode(200);
    }
}
