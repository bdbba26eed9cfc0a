package org.aftersales.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A television sold to somebody. */
final class Registration {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registration() {}

    /** Different numbers below a million are different sales of different units. */
    static JsonNode of(int number) {
        var text = """
                {"saleRef": "A-%1$06d", "soldAt": "2026-03-01T10:00:00+03:30", "store": "IR-THR-01",
                 "gtin": "9521234001348", "serial": "TV55AC%1$06d",
                 "price": {"amount": "518770000.00", "currency": "IRR"},
                 "customer": {"name": "Canary Nightingale", "phone": "+989120009876",
                              "email": "canary.nightingale@example.org", "locale": "en-GB"}}""".formatted(number);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
