package org.aftersales.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Texts without the NUL character, which JSON allows and PostgreSQL does not. */
final class PlainText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = super.deserialize(json, context);
        if (text == null || text.indexOf('\0') < 0) return text;
        return (String) context.handleWeirdStringValue(String.class, text, "contains NUL");
    }
}
