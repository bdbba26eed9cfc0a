package org.aftersales.kit.tx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Records that a column keeps whole, as the JSON that the API has of them. */
@ApplicationScoped
public class JsonRecords {
    private final ObjectMapper json;

    JsonRecords(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalStateException when the record has no JSON form, which is a defect of its class */
    public String write(Record document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(document.getClass() + " cannot be written", e);
        }
    }

    /** @throws IllegalStateException when the text is not what {@link #write} made of such a record */
    public <T extends Record> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept cannot be read as " + type, e);
        }
    }
}
