package org.aftersales.ticket.queue;

import static org.aftersales.ticket.queue.QueueScenes.agent;
import static org.aftersales.ticket.queue.QueueScenes.next;
import static org.aftersales.ticket.queue.QueueScenes.open;
import static org.aftersales.ticket.queue.QueueScenes.put;
import static org.aftersales.ticket.queue.QueueScenes.queue;
import static org.aftersales.ticket.queue.QueueScenes.routing;
import static org.aftersales.ticket.queue.QueueScenes.skillRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Statements;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.UnitUseCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets find the people who know what is needed, without anybody saying so of each. */
@QuarkusTest
class SkillRuleTest {
    private static final String FRIDGE = "09521234001348";
    private static final String BOILER = "09521234001355";
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Tenants tenants;

    @Inject
    UnitUseCases units;

    private final Field field = Field.opened();

    @BeforeEach
    void a_queue_for_cooling_and_one_for_everything_else() {
        open(field, "cooling", queue(false, Map.of("position", 10, "topics", List.of("cooling"))));
        open(field, "rest", queue(false, Map.of("position", 20)));
    }

    @Test
    void a_ticket_needs_the_skill_of_its_kind_and_of_its_products_category() {
        category(FRIDGE, "refrigerator", EARLY);
        var only = Map.of("kinds", List.of("REPAIR"), "categories", List.of("refrigerator"));
        rule(only);
        QueueScenes.here(field, "ada", agent(9, List.of(), List.of("cooling")));
        QueueScenes.here(field, "ben", agent(9, List.of(), List.of()));

        var fridge = opened(Map.of("gtin", FRIDGE));

        needs(fridge, "cooling", "cooling");
        needs(opened(Map.of("gtin", FRIDGE, "kind", "SUPPORT")), null, "rest");
        needs(opened(Map.of("gtin", BOILER)), null, "rest");
        needs(opened(Map.of()), null, "rest");
        next(field, "ada").then().body("ticketId", equalTo(fridge));
    }

    @Test
    void what_somebody_says_counts_before_any_rule() {
        rule(Map.of());

        needs(opened(Map.of("skill", "heating")), "heating", "rest");
        needs(opened(Map.of()), "cooling", "cooling");
    }

    @Test
    void the_product_is_that_of_the_unit_and_else_of_the_first_device() {
        category(FRIDGE, "refrigerator", EARLY);
        var unit = UUID.randomUUID();
        tenants.run(
                field.tenant(),
                () -> units.learn(new KnownUnit(unit, field.customer(), "parsian", FRIDGE, "S1"), EARLY));
        rule(Map.of("categories", List.of("refrigerator")));

        needs(opened(Map.of("unitId", unit)), "cooling", "cooling");
        var devices = List.of(Map.of("gtin", FRIDGE), Map.of("gtin", BOILER));
        needs(opened(Map.of("items", devices)), "cooling", "cooling");
        needs(opened(Map.of("items", devices.reversed())), null, "rest");
    }

    @Test
    void the_first_rule_that_fits_counts_and_none_that_is_not_active() {
        put(field, "/v1/skill-rules/b", skillRule("cooling", Map.of("position", 5, "gtins", List.of(FRIDGE))))
                .then()
                .statusCode(201);
        put(field, "/v1/skill-rules/a", skillRule("gas", Map.of("position", 7)))
                .then()
                .statusCode(201);
        put(field, "/v1/skill-rules/off", skillRule("never", Map.of("position", 0, "active", false)))
                .then()
                .statusCode(201);

        needs(opened(Map.of("gtin", FRIDGE)), "cooling", "cooling");
        needs(opened(Map.of("gtin", BOILER)), "gas", "rest");
        field.agent().get("/v1/skill-rules").then().body("items.code", contains("off", "b", "a"));
    }

    @Test
    void rules_are_changed_by_who_has_read_them() {
        rule(Map.of());
        put(field, "/v1/skill-rules/rule", skillRule("cooling", Map.of()))
                .then()
                .statusCode(200);
        put(field, "/v1/skill-rules/rule", skillRule("gas", Map.of())).then().statusCode(428);
        var tag = field.agent().get("/v1/skill-rules/rule").header("ETag");
        field.manager()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(skillRule("gas", Map.of()))
                .put("/v1/skill-rules/rule")
                .then()
                .statusCode(200)
                .body("skill", equalTo("gas"));
        field.agent().get("/v1/skill-rules/none").then().statusCode(404);
        Field.in("another-" + field.tenant())
                .agent()
                .get("/v1/skill-rules/rule")
                .then()
                .statusCode(404);
    }

    @Test
    void what_can_be_no_skill_product_or_category_is_refused() {
        for (var wrong : List.of(
                Map.of("skill", "no skill"), Map.of("gtins", List.of("1")), Map.of("categories", List.of(" ")))) {
            put(field, "/v1/skill-rules/x", skillRule("gas", wrong)).then().statusCode(400);
        }
    }

    @Test
    void a_product_is_of_the_category_that_was_told_last() {
        category(FRIDGE, "kitchen", EARLY.plusSeconds(60));
        category(FRIDGE, "refrigerator", EARLY.plusSeconds(120));
        category(FRIDGE, "kitchen", EARLY);
        rule(Map.of("categories", List.of("refrigerator")));

        needs(opened(Map.of("gtin", FRIDGE)), "cooling", "cooling");
    }

    @Test
    void a_rule_costs_one_statement_where_it_asks_for_the_product_and_none_else() throws Exception {
        opened(Map.of("gtin", FRIDGE));
        var without = statements();

        rule(Map.of("kinds", List.of("TRAINING")));
        assertEquals(without, statements());
        put(field, "/v1/skill-rules/product", skillRule("gas", Map.of("gtins", List.of(FRIDGE))))
                .then()
                .statusCode(201);
        assertEquals(without + 1, statements());
    }

    private long statements() throws Exception {
        return Statements.of(() -> opened(Map.of("gtin", FRIDGE))).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void category(String gtin, String category, Instant toldAt) {
        tenants.run(field.tenant(), () -> units.learnCategory(gtin, category, toldAt));
    }

    /** A rule that says cooling. */
    private void rule(Map<String, ?> conditions) {
        put(field, "/v1/skill-rules/rule", skillRule("cooling", conditions))
                .then()
                .statusCode(201);
    }

    private void needs(String ticket, String skill, String queue) {
        routing(field, ticket).then().body("skill", equalTo(skill)).body("queue", equalTo(queue));
    }

    private String opened(Map<String, ?> more) {
        var ticket = new HashMap<String, Object>(
                Map.of("kind", "REPAIR", "customerId", field.customer(), "retailerId", "parsian"));
        ticket.putAll(more);
        return field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ticket)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
