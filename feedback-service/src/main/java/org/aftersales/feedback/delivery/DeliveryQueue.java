package org.aftersales.feedback.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.OutwardQueues;

/** Which messages are to be sent, and when they are tried. */
class DeliveryQueue {

    @Produces
    @Singleton
    OutwardQueue due(OutwardQueues queues) {
        return queues.of("delivery_due", "delivery_id");
    }
}
