package org.aftersales.feedback.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.OutwardQueues;
import org.aftersales.kit.outward.Patience;

/** Which messages are to be sent, when they are tried, and how long whoever takes them may need. */
class DeliveryQueue {

    @Produces
    @Singleton
    OutwardQueue due(OutwardQueues queues) {
        return queues.of("delivery_due", "delivery_id");
    }

    @Produces
    @Singleton
    Patience patience(DeliverySettings settings) {
        return new Patience("aftersales.delivery.patience", settings.patience());
    }
}
