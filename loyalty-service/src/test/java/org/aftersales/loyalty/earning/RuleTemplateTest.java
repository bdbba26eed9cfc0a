package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleTemplateTest {
    private final TestClock clock;
    private final RuleDesk desk = new RuleDesk(Story.begin());

    RuleTemplateTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void at_the_start() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
    }

    @Test
    void every_template_can_be_published_as_it_is() {
        var begin = Instant.parse("2026-11-22T00:00:00Z");
        List<Map<String, Map<String, ?>>> templates = desk.manager()
                .get("/v1/earning-rules/templates")
                .then()
                .statusCode(200)
                .body("items.template", hasItems("BIRTHDAY", "REFERRER", "REFEREE", "WIN_BACK", "WELCOME_BACK"))
                .extract()
                .path("items");

        for (var template : templates) {
            var terms = template.get("terms");
            desk.publish(text(template, "reason"), text(template, "rule"), begin, terms)
                    .statusCode(201)
                    .body("terms.points", equalTo(terms.get("points")));
        }

        desk.manager()
                .get("/v1/earning-rules?reason=REFERRAL")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.code == 'referrer' }.terms.when.types", equalTo(List.of("REFERRER")));
    }

    private static String text(Map<String, ?> template, String field) {
        return String.valueOf(template.get(field));
    }
}
