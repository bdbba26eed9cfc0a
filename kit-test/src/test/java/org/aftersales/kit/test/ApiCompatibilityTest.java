package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiCompatibilityTest {
    private static final String RELEASED = """
            paths:
              /v1/orders:
                get:
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, maximum: 200}}
                  - {name: state, in: query, schema: {$ref: "#/components/schemas/State"}}
                  responses:
                    "200":
                      content:
                        application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Place"}}}}
                  responses:
                    "201": {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
            components:
              schemas:
                State: {type: string, enum: [OPEN, CLOSED]}
                Place:
                  type: object
                  required: [goods]
                  properties: {goods: {type: string, maxLength: 40}, note: {type: string}}
                Order:
                  type: object
                  required: [id]
                  properties: {id: {type: string, format: uuid}, state: {$ref: "#/components/schemas/State"}}
            """;

    @Test
    void the_same_document_is_compatible() {
        assertFaults(RELEASED);
    }

    @Test
    void wider_bounds_new_fields_and_new_operations_are_compatible() {
        assertFaults(RELEASED.replace("maximum: 200", "maximum: 500"));
        assertFaults(RELEASED.replace("maxLength: 40", "maxLength: 80"));
        assertFaults(RELEASED.replace("note: {type: string}", "note: {type: string}, gift: {type: boolean}"));
        assertFaults(RELEASED.replace("paths:\n", "paths:\n  /v1/shops:\n    get: {responses: {}}\n"));
        assertFaults(RELEASED.replace("[OPEN, CLOSED]", "[OPEN, CLOSED, LOST]"));
    }

    @Test
    void a_removed_operation_is_caught() {
        assertFaults(RELEASED.replace("    post:", "    put:"), "POST /v1/orders: was removed");
    }

    @Test
    void a_removed_parameter_is_caught() {
        assertFaults(RELEASED.replace("name: limit", "name: count"), "GET /v1/orders query limit: was removed");
    }

    @Test
    void a_newly_required_parameter_is_caught() {
        assertFaults(
                RELEASED.replace("name: state, in: query", "name: state, in: query, required: true"),
                "GET /v1/orders query state: is newly required");
    }

    @Test
    void a_narrower_parameter_is_caught() {
        assertFaults(
                RELEASED.replace("maximum: 200", "maximum: 100"),
                "GET /v1/orders query limit: maximum was 200, is 100");
    }

    @Test
    void a_value_that_is_no_longer_taken_is_caught() {
        assertFaults(
                RELEASED.replace("[OPEN, CLOSED]", "[OPEN]"), "GET /v1/orders query state: CLOSED is no longer taken");
    }

    @Test
    void a_newly_required_field_is_caught() {
        assertFaults(
                RELEASED.replace("[goods]", "[goods, note]"),
                "POST /v1/orders body application/json/note: is newly required");
    }

    @Test
    void a_removed_field_of_a_body_is_caught() {
        assertFaults(
                RELEASED.replace(", note: {type: string}", ""),
                "POST /v1/orders body application/json/note: was removed");
    }

    @Test
    void a_new_pattern_is_caught() {
        assertFaults(
                RELEASED.replace("note: {type: string}", "note: {type: string, pattern: \"^[a-z]*$\"}"),
                "POST /v1/orders body application/json/note: pattern was , is \"^[a-z]*$\"");
    }

    @Test
    void a_field_that_is_no_longer_always_answered_is_caught() {
        assertFaults(
                RELEASED.replace("required: [id]", "required: []"),
                "GET /v1/orders 200/items/id: is no longer always there",
                "POST /v1/orders 201/id: is no longer always there");
    }

    @Test
    void an_answer_of_another_type_or_status_is_caught() {
        assertFaults(
                RELEASED.replace("format: uuid", "format: uri"),
                "GET /v1/orders 200/items/id: format was \"uuid\", is \"uri\"",
                "POST /v1/orders 201/id: format was \"uuid\", is \"uri\"");
        assertFaults(
                RELEASED.replace("\"201\"", "\"202\""),
                "POST /v1/orders 201: was removed",
                "POST /v1/orders 201 application/json: was removed");
    }

    private static void assertFaults(String current, String... expected) {
        assertEquals(List.of(expected), ApiCompatibility.faults(Yaml.parse(RELEASED), Yaml.parse(current)));
    }
}
