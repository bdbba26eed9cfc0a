package org.aftersales.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** What Jackson found wrong, with a JSON pointer and without repeating the input. */
final class JsonProblems {
    private JsonProblems() {}

    static Malformed of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                one(pointer(unknown), "unknown-field", "There is no such field.");
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                one(pointer(mapping), "invalid-value", "This value is not of the right type or form.");
            default -> one("", "invalid-json", "The body is not the JSON that is expected here.");
        };
    }

    private static Malformed one(String pointer, String code, String message) {
        return new Malformed(
                "invalid-body", "The body cannot be read.", List.of(new Violation(pointer, code, message)));
    }

    private static String pointer(JsonMappingException failure) {
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) pointer.append(step.getIndex());
            else pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
