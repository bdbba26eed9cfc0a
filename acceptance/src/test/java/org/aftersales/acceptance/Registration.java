package org.aftersales.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A television sold to somebody. */
final class Registration {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registration() {}

    /** Different numbers below a million are different sales of different units, all to the same person. */
    static JsonNode of(int number) {
        return of(number, "+989120009876", "canary.nightingale@example.org");
    }

    /** As {@link #of(int)}, where different numbers are different people, too. */
    static JsonNode toAnother(int number) {
        return of(number, "+98913%07d".formatted(number), "buyer.%d@example.org".formatted(number));
    }

    private static JsonNode of(int number, String phone, String email) {
        var text = """
                {"saleRef": "A-%1$06d", "soldAt": "2026-03-01T10:00:00+03:30", "store": "IR-THR-01",
                 "gtin": "9521234001348", "serial": "TV55AC%1$06d",
                 "price": {"amount": "518770000.00", "currency": "IRR"},
                 "customer": {"name": "Canary Nightingale", "phone": "%2$s", "email": "%3$s",
                              "locale": "en-GB"}}""".formatted(number, phone, email);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
