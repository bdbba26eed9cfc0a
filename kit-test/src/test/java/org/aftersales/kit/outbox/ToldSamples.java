package org.aftersales.kit.outbox;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What a service says once, and its relay heeds. */
class ToldSamples {
    @Produces
    @Singleton
    ToldOutside told() {
        return new ToldOutside(Set.of("sample.parcel.*"), Set.of("retailerId", "grams"), Map.of());
    }
}
