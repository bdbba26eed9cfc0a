package org.aftersales.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** How an event is kept in the retry and dead-letter tables. */
final class StoredEvent {
    private StoredEvent() {}

    static String headers(IncomingEvent event, ObjectMapper json) {
        try {
            return json.writeValueAsString(event.headers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads columns topic, key, headers, payload. */
    static IncomingEvent read(ResultSet row, ObjectMapper json) throws SQLException {
        try {
            var headers = json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
            return new IncomingEvent(
                    row.getString("topic"), row.getString("key"), headers, row.getBytes("payload"), json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of a stored event are not JSON", e);
        }
    }

    static String reason(Throwable failure) {
        var text = (failure.getClass().getSimpleName() + ": " + failure.getMessage()).replace('\0', '\uFFFD');
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
