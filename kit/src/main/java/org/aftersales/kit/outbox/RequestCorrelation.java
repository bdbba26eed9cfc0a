package org.aftersales.kit.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import org.aftersales.kit.domain.Uuids;

/** The correlation of a request from outside: a new id, which is also the cause of what the request does. */
@RequestScoped
@Unremovable
class RequestCorrelation {
    private final Correlation correlation;

    RequestCorrelation(Clock clock) {
        var id = Uuids.v7(clock).toString();
        this.correlation = new Correlation(id, id);
    }

    Correlation correlation() {
        return correlation;
    }

    /** The correlation of the current work, be it an event's, a request's, or its own beginning. */
    static Correlation current(Clock clock) {
        var bound = Correlation.bound();
        if (bound != null) return bound;
        var container = Arc.container();
        if (container.requestContext().isActive()) {
            return container.instance(RequestCorrelation.class).get().correlation();
        }
        var id = Uuids.v7(clock).toString();
        return new Correlation(id, id);
    }
}
