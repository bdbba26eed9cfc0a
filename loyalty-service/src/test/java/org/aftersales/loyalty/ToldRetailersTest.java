package org.aftersales.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The systems of retailers are told of events that name the retailer. Ours are about members, whom retailers may not look
 * at: an event that names one has to say first what of it is told outside.
 */
class ToldRetailersTest {
    private static final Path EVENTS = Path.of("..", "contracts", "events");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void nothing_that_we_tell_names_a_retailer() throws IOException {
        assertEquals(List.of(), naming("loyalty."));
    }

    @Test
    void an_event_that_names_one_would_be_found() throws IOException {
        assertFalse(naming("warranty.unit.registered.").isEmpty());
    }

    private List<String> naming(String beginning) throws IOException {
        var found = new ArrayList<String>();
        try (var schemas = Files.newDirectoryStream(EVENTS, beginning + "*.schema.json")) {
            for (var schema : schemas) {
                var fields = json.readTree(schema.toFile()).path("properties");
                assertFalse(fields.isEmpty(), schema::toString);
                if (fields.has("retailerId")) found.add(schema.getFileName().toString());
            }
        }
        return found;
    }
}
