package org.aftersales.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test everything it would get from its environment: a real PostgreSQL with the three roles, the key
 * that {@link Tokens} signs with, encryption keys and a secret. Channels and the relay are off; recorded events stay in
 * the outbox, where {@link EventProbe} reads them.
 *
 * <pre>
 * &#64;WithTestResource(value = EmbeddedDatabase.class, scope = TestResourceScope.GLOBAL)
 * class TestPlatform {}
 * </pre>
 */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        database(settings);
        identity(settings);
        settings.put("aftersales.personal-data-keys", "k1:" + KEY);
        settings.put("aftersales.contact-keys", "c1:" + KEY);
        settings.put("aftersales.secret", KEY);
        settings.put("aftersales.public-url", "http://localhost");
        settings.put("aftersales.relay.enabled", "false");
        settings.put("aftersales.webhooks.loopback", "true");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.otel.sdk.disabled", "true");
        settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
        Channels.declared().forEach(channel -> settings.put(channel + ".enabled", "false"));
        return settings;
    }

    /** The server is shared by all tests of the JVM and ends with it. */
    @Override
    public void stop() {}

    private static void database(Map<String, String> settings) {
        settings.put("aftersales.db.url", Postgres.url());
        Map.of("owner", Postgres.OWNER, "app", Postgres.APP, "worker", Postgres.WORKER)
                .forEach((role, user) -> {
                    settings.put("aftersales.db." + role + ".user", user);
                    settings.put("aftersales.db." + role + ".password", Postgres.PASSWORD);
                });
    }

    private static void identity(Map<String, String> settings) {
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.public-key", SigningKey.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("quarkus.oidc.token.audience", Tokens.AUDIENCE);
    }
}
