package org.aftersales.launcher;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Every environment variable that a service process is given, here and in the compose file. */
public enum ServiceSetting {
    QUARKUS_HTTP_PORT,
    AFTERSALES_DB_URL,
    AFTERSALES_DB_OWNER_USER,
    AFTERSALES_DB_OWNER_PASSWORD,
    AFTERSALES_DB_APP_USER,
    AFTERSALES_DB_APP_PASSWORD,
    AFTERSALES_DB_WORKER_USER,
    AFTERSALES_DB_WORKER_PASSWORD,
    KAFKA_BOOTSTRAP_SERVERS,
    KAFKA_SECURITY_PROTOCOL,
    KAFKA_SASL_MECHANISM,
    KAFKA_SASL_JAAS_CONFIG,
    AFTERSALES_OIDC_URL,
    AFTERSALES_PERSONAL_DATA_KEYS,
    AFTERSALES_CONTACT_KEYS,
    AFTERSALES_SECRET,
    AFTERSALES_PUBLIC_URL,
    AFTERSALES_OTLP_URL,
    AFTERSALES_WEBHOOKS_LOOPBACK;

    /** The environment of one service on a local platform; secrets are made on first use and kept. */
    static Map<String, String> environment(
            Service service, Addresses addresses, String brokers, String databaseUrl, Secrets secrets) {
        var values = new EnumMap<ServiceSetting, String>(ServiceSetting.class);
        var url = addresses.url(service);
        values.put(QUARKUS_HTTP_PORT, Integer.toString(url.getPort()));
        values.put(AFTERSALES_DB_URL, databaseUrl);
        values.put(AFTERSALES_DB_OWNER_USER, DatabaseRole.OWNER.user(service));
        values.put(AFTERSALES_DB_OWNER_PASSWORD, secrets.password(DatabaseRole.OWNER.user(service)));
        values.put(AFTERSALES_DB_APP_USER, DatabaseRole.APP.user(service));
        values.put(AFTERSALES_DB_APP_PASSWORD, secrets.password(DatabaseRole.APP.user(service)));
        values.put(AFTERSALES_DB_WORKER_USER, DatabaseRole.WORKER.user(service));
        values.put(AFTERSALES_DB_WORKER_PASSWORD, secrets.password(DatabaseRole.WORKER.user(service)));
        values.put(KAFKA_BOOTSTRAP_SERVERS, brokers);
        values.put(KAFKA_SECURITY_PROTOCOL, Access.PROTOCOL);
        values.put(KAFKA_SASL_MECHANISM, Access.MECHANISM);
        values.put(KAFKA_SASL_JAAS_CONFIG, Access.login(service, secrets));
        values.put(AFTERSALES_OIDC_URL, addresses.issuer().toString());
        values.put(AFTERSALES_PERSONAL_DATA_KEYS, "k1:" + secrets.key("personal-data." + service.id()));
        values.put(AFTERSALES_CONTACT_KEYS, "c1:" + secrets.key("contacts"));
        values.put(AFTERSALES_SECRET, secrets.key("service." + service.id()));
        values.put(AFTERSALES_PUBLIC_URL, url.toString());
        values.put(AFTERSALES_OTLP_URL, "");
        values.put(AFTERSALES_WEBHOOKS_LOOPBACK, "true");
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
}
