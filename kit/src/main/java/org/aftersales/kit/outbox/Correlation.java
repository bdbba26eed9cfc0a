package org.aftersales.kit.outbox;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an event belongs to.
 *
 * @param correlationId shared by everything that followed from one request
 * @param causationId the {@code ce_id} of the event, or the id of the request, that led directly to this work
 */
public record Correlation(String correlationId, String causationId) {
    private static final ScopedValue<Correlation> CURRENT = ScopedValue.newInstance();

    /** Does the work as a consequence of {@code correlation}. */
    public static <T> T during(Correlation correlation, Supplier<T> work) {
        return ScopedValue.where(CURRENT, correlation).call(work::get);
    }

    static @Nullable Correlation bound() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
