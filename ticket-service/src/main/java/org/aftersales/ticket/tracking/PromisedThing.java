package org.aftersales.ticket.tracking;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was promised, in the customer's terms. Policies may name others, which are told as the next step. */
@Schema(name = "PromisedThing")
enum PromisedThing {
    ACKNOWLEDGE("acknowledge"),
    FIRST_ANSWER("first-answer"),
    NEXT_ANSWER("next-answer"),
    ON_SITE("on-site"),
    RESOLVED("resolved"),
    OTHER("");

    private final String named;

    PromisedThing(String named) {
        this.named = named;
    }

    /** @param promise as its policy calls it */
    static PromisedThing of(String promise) {
        return Arrays.stream(values())
                .filter(thing -> thing.named.equals(promise))
                .findFirst()
                .orElse(OTHER);
    }
}
