package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Demo;
import org.junit.jupiter.api.Test;

/** Kafka delivers at least once; effects happen once. */
class EverythingDeliveredTwiceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void reading_all_topics_again_from_the_beginning_changes_nothing() throws Exception {
        assertEquals(0, Demo.play(Stage.platform().addresses(), java.util.Optional.empty()));
        awaitEndOfReading();
        var before = everythingOfAllTenants();

        Stage.platform().stop(Service.values());
        for (var service : Service.values()) Topics.rewind(service.module());
        Stage.platform().restart(Service.values());
        awaitEndOfReading();

        assertEquals(before, everythingOfAllTenants());
    }

    private static void awaitEndOfReading() {
        for (var service : Service.values()) {
            Waiting.until(
                    PATIENCE,
                    Duration.ofMillis(500),
                    service.id() + " has read everything",
                    () -> Topics.lag(service.module()) == 0);
        }
    }

    private static Map<String, Map<String, String>> everythingOfAllTenants() throws Exception {
        var all = new TreeMap<String, Map<String, String>>();
        var tenants = Databases.texts(
                Service.WARRANTY, "select distinct tenant_id from unit where ?::text is not null", "any");
        for (var tenant : tenants) all.put(tenant, Databases.everything(tenant));
        return all;
    }
}
