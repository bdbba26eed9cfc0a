package org.aftersales.warranty.card;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The forms in which a card can be had; the first is for those who do not mind. */
enum CardForm {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    JWS(new MediaType("application", "jose")),
    HTML(MediaType.TEXT_HTML_TYPE),
    PDF(new MediaType("application", "pdf"));

    static final String JOSE = "application/jose";
    static final String PORTABLE = "application/pdf";

    private final MediaType type;

    CardForm(MediaType type) {
        this.type = type;
    }

    /** @param acceptable in the order of preference, as JAX-RS gives them */
    static CardForm of(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(wanted -> Arrays.stream(values()).filter(form -> wanted.isCompatible(form.type)))
                .findFirst()
                .orElse(JSON);
    }
}
