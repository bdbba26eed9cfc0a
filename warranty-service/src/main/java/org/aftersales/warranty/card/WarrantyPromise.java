package org.aftersales.warranty.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.aftersales.warranty.card.Certificate.Line;

/** What a card promises in the words of schema.org, so that machines understand the page as people do. */
@ApplicationScoped
class WarrantyPromise {

    private final ObjectMapper json;

    WarrantyPromise(ObjectMapper json) {
        this.json = json;
    }

    /** JSON-LD, a {@code Product} with one {@code WarrantyPromise} a coverage, that cannot end its HTML element. */
    String of(Certificate certificate, CardWords words) {
        var product =
                json.createObjectNode().put("@context", "https://schema.org").put("@type", "Product");
        product.put("name", certificate.name(words.language()));
        product.put("gtin14", certificate.card().unit().gtin().value());
        var promises = product.putObject("offers").put("@type", "Offer").putArray("warranty");
        certificate.promises().forEach(line -> promises.add(promise(line, words)));
        try {
            return json.writeValueAsString(product)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode promise(Line line, CardWords words) {
        var promise = json.createObjectNode().put("@type", "WarrantyPromise");
        promise.put("name", words.called(line));
        promise.put(
                "description",
                words.say("promise", line.startsOn().toString(), line.lastDay().toString()));
        promise.set("durationOfWarranty", duration(line));
        return promise;
    }

    /** In whole months where the days are, else in days; UN/CEFACT codes. */
    private ObjectNode duration(Line line) {
        var duration = json.createObjectNode().put("@type", "QuantitativeValue");
        var end = line.lastDay().plusDays(1);
        var months = ChronoUnit.MONTHS.between(line.startsOn(), end);
        var after = line.startsOn().plusMonths(months);
        if (months > 0 && (after.equals(end) || after.equals(line.lastDay()))) {
            return duration.put("value", months).put("unitCode", "MON");
        }
        return duration.put("value", ChronoUnit.DAYS.between(line.startsOn(), end))
                .put("unitCode", "DAY");
    }
}
