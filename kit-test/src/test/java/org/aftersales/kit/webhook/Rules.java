package org.aftersales.kit.webhook;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import org.aftersales.kit.KitConfig;

/** Settings of webhooks as a test wants them. */
record Rules(boolean loopback, Set<Integer> ports, Duration timeout, Duration disableAfter)
        implements KitConfig.Webhooks {

    static final Rules STRICT = new Rules(false, Set.of(443, 8443), Duration.ofSeconds(1), Duration.ofDays(3));
    static final Rules NEAR = new Rules(true, Set.of(443), Duration.ofSeconds(1), Duration.ofDays(3));

    /** All settings, of which only these may be asked for. */
    KitConfig all() {
        return (KitConfig) Proxy.newProxyInstance(
                Rules.class.getClassLoader(), new Class<?>[] {KitConfig.class}, (self, asked, arguments) -> {
                    if (asked.getName().equals("webhooks")) return this;
                    throw new UnsupportedOperationException(asked.getName());
                });
    }
}
