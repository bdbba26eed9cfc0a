package org.aftersales.kit.inbox;

import java.util.List;

/**
 * What one look at the broker has brought, for channels with {@code batch=true}: the events of a key are in their order.
 *
 * @see Batches
 */
public record EventBatch(List<IncomingEvent> events) {
    public EventBatch {
        events = List.copyOf(events);
    }
}
