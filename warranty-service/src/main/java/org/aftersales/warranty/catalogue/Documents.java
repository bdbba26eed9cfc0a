package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and reads the documents of catalogue rows. */
@ApplicationScoped
class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    String write(Record document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue document cannot be written", e);
        }
    }

    ProductDocument read(Product product) {
        return read(product, ProductDocument.class);
    }

    PolicyDocument read(PublishedPolicy policy) {
        return read(policy, PolicyDocument.class);
    }

    private <T> T read(CatalogueEntry entry, Class<T> type) {
        try {
            return json.readValue(entry.document(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("catalogue document " + entry.id() + " cannot be read", e);
        }
    }
}
