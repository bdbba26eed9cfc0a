package org.aftersales.kit.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Query parameters that cannot be read answer 400 with their name; the framework alone would answer 404. */
@Provider
public class QueryParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            UUID.class, UUID::fromString,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            Boolean.class, QueryParameters::truth,
            boolean.class, QueryParameters::truth);

    /** Made by the REST layer. */
    public QueryParameters() {}

    @Override
    @SuppressWarnings("unchecked") // the readers produce the type they are listed under
    public @Nullable <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = type.isEnum() ? constants(type) : READERS.get(type);
        if (reader == null || annotations == null) return null;
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .map(name -> (ParamConverter<T>) new Reading(name, reader, expected(type)))
                .orElse(null);
    }

    private static Object meant(Object value) {
        if (MeantTimes.isMeant(value)) return value;
        throw new IllegalArgumentException("a time that nobody means");
    }

    /** By name, in capitals as the constants are. */
    private static Function<String, Object> constants(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** What is neither is no answer: it would be read as false. */
    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static String expected(Class<?> type) {
        return type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : "not of the right type or form";
    }

    private record Reading(String name, Function<String, Object> reader, String expected)
            implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) return null;
            try {
                return meant(reader.apply(text));
            } catch (RuntimeException e) {
                throw new Malformed(
                        "invalid-parameter",
                        "The parameter " + name + " cannot be read.",
                        List.of(new Violation("?" + name, "invalid-value", expected)));
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
