package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final String RELEASED = """
            {"type": "object",
             "properties": {
               "orderId": {"type": "string", "format": "uuid"},
               "note": {"type": "string"},
               "lines": {"type": "array", "items": {"type": "object",
                 "properties": {"count": {"type": "integer"}}, "required": ["count"]}},
               "price": {"$ref": "#/$defs/money"}},
             "required": ["orderId"],
             "$defs": {"money": {"type": "object",
               "properties": {"amount": {"type": "string"}}, "required": ["amount"]}}}""";

    @Test
    void the_same_schema_is_compatible() {
        assertEquals(List.of(), faults(RELEASED));
    }

    @Test
    void a_new_optional_field_and_better_words_are_compatible() {
        var note = "\"note\": {\"type\": \"string\"";

        assertEquals(
                List.of(),
                faults(RELEASED.replace(
                        note, "\"colour\": {\"type\": \"string\"}, " + note + ", \"description\": \"why\"")));
    }

    @Test
    void a_removed_field_is_caught() {
        assertEquals(List.of("/note: was removed"), faults(RELEASED.replace("\"note\": {\"type\": \"string\"},", "")));
    }

    @Test
    void a_field_that_is_no_longer_required_is_caught() {
        assertEquals(
                List.of("/orderId: was required, old readers rely on it"),
                faults(RELEASED.replace("\"required\": [\"orderId\"]", "\"required\": []")));
    }

    @Test
    void a_newly_required_field_is_caught() {
        assertEquals(
                List.of("/note: is newly required, old events lack it"),
                faults(RELEASED.replace("[\"orderId\"]", "[\"orderId\", \"note\"]")));
    }

    @Test
    void another_type_is_caught() {
        assertEquals(
                List.of("/note/type: was \"string\", is \"integer\""),
                faults(RELEASED.replace("\"note\": {\"type\": \"string\"}", "\"note\": {\"type\": \"integer\"}")));
    }

    @Test
    void another_format_is_caught() {
        assertEquals(
                List.of("/orderId/format: was \"uuid\", is \"uri\""),
                faults(RELEASED.replace("\"format\": \"uuid\"", "\"format\": \"uri\"")));
    }

    @Test
    void a_change_inside_an_array_is_caught() {
        assertEquals(
                List.of("/lines/items/count/type: was \"integer\", is \"number\""),
                faults(RELEASED.replace("\"integer\"", "\"number\"")));
    }

    @Test
    void a_change_of_a_shared_definition_is_caught() {
        assertEquals(
                List.of("/$defs/money/amount/type: was \"string\", is \"number\""),
                faults(RELEASED.replace("\"amount\": {\"type\": \"string\"}", "\"amount\": {\"type\": \"number\"}")));
    }

    @Test
    void closing_the_schema_is_caught() {
        assertEquals(
                List.of("/additionalProperties: was , is false"),
                faults(RELEASED.replaceFirst("\\{", "{\"additionalProperties\": false,")));
    }

    private static List<String> faults(String current) {
        return Compatibility.faults(ContractJson.parse(RELEASED), ContractJson.parse(current));
    }
}
