package org.aftersales.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** Instants of the years 1 to 9999: nobody means others, and what is counted on from the last that there are is none. */
final class MeantTimes extends BeanDeserializerModifier {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST =
            Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);
    private static final Set<Class<?>> TIMES = Set.of(Instant.class, OffsetDateTime.class);

    /** Whether somebody can mean it; what is no instant is not judged. */
    static boolean isMeant(Object told) {
        return switch (told) {
            case Instant at -> !at.isBefore(FIRST) && at.isBefore(BEHIND_LAST);
            case OffsetDateTime at -> isMeant(at.toInstant());
            default -> true;
        };
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
        return TIMES.contains(type.getBeanClass()) ? new Reader(reader) : reader;
    }

    private static final class Reader extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        Reader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Reader(reader);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var told = super.deserialize(json, context);
            if (told == null || isMeant(told)) return told;
            return context.handleWeirdStringValue(handledType(), json.getText(), "of no year between 1 and 9999");
        }
    }
}
