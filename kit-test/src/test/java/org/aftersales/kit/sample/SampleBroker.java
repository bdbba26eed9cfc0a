package org.aftersales.kit.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.aftersales.kit.test.EmbeddedBroker;
import org.jspecify.annotations.Nullable;

/** The broker of the kit's own tests; here, unlike in services' tests, channels are open. */
public final class SampleBroker implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedBroker broker;

    /** After the database, whose settings it overrides. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var started = EmbeddedBroker.start();
        broker = started;
        started.createTopics(
                4, "sample.parcels", "sample.dead-letters", "sample.relayed", "customer.contacts", "webhook.endpoints");
        return Map.of(
                "kafka.bootstrap.servers",
                started.bootstrapServers(),
                "mp.messaging.incoming.sample-parcels.enabled",
                "true");
    }

    @Override
    public void stop() {
        if (broker != null) broker.close();
    }
}
