package org.aftersales.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings every service shares, under {@code aftersales.*}. */
@ConfigMapping(prefix = "aftersales")
public interface KitConfig {
    /** The service's short name, for example {@code warranty}: source of its events, name of its database and roles. */
    String service();

    /** HMAC secret for cursors, cards and idempotency, base64, at least 32 bytes; the same in all instances. */
    String secret();

    /** Keys of personal data, {@code id:base64} of 32 bytes each, comma-separated; the first encrypts, all decrypt. */
    String personalDataKeys();

    /**
     * Keys of the topic that carries contacts, in the form of the keys of personal data; the same in all services that
     * write or read it.
     */
    Optional<String> contactKeys();

    /** Where people reach this service's public pages; without a slash at the end. */
    String publicUrl();

    Database db();

    Oidc oidc();

    Otlp otlp();

    Relay relay();

    Retention retention();

    Webhooks webhooks();

    /** How the outbox is emptied. */
    interface Relay {
        /** Whether this process sends at all. */
        @WithDefault("true")
        boolean enabled();

        /** Senders per database, at most 16; the same number in all instances. */
        @WithDefault("1")
        int senders();

        /** Rows taken at once. */
        @WithDefault("500")
        int batch();

        /** How long a sender sleeps when nothing wakes it: the delay of rows committed by other instances. */
        @WithDefault("PT0.1S")
        Duration poll();

        /** How long a sender that has just sent waits for more, so that a busy service sends few and large batches. */
        @WithDefault("PT0.01S")
        Duration linger();
    }

    /** How long the kit's own rows are kept. */
    interface Retention {
        /** Stored answers of idempotent requests: phones go offline for days. */
        @WithDefault("P7D")
        Duration idempotency();

        /**
         * Ids of handled events; longer than the topics keep them would be safest, longer than any re-send is needed.
         */
        @WithDefault("P30D")
        Duration inbox();

        /** Deliveries to webhook endpoints with their log, from the event on; so long they can be replayed. */
        @WithDefault("P30D")
        Duration webhooks();
    }

    /** How endpoints of retailers and of the tenant are told of events. */
    interface Webhooks {
        /** Whether endpoints on this machine are allowed, also by plain HTTP and at any port: for development only. */
        @WithDefault("false")
        boolean loopback();

        /** Ports that endpoints may have. */
        @WithDefault("443,8443")
        Set<Integer> ports();

        /** How long an endpoint may take to answer, from the connection on. ISO-8601 duration, at most a minute. */
        @WithDefault("PT15S")
        Duration timeout();

        /** How long an endpoint may fail, without any success, before it is disabled. ISO-8601 duration. */
        @WithDefault("P3D")
        Duration disableAfter();
    }

    /** The service's own database. */
    interface Database {
        /** JDBC URL. */
        Optional<String> url();

        /** Owns the schema; runs the migrations at start and nothing else. */
        Role owner();

        /** Serves requests and consumers; row-level security binds it. */
        Role app();

        /** Relay, timers, retries and public look-ups: sees the kit's tables across tenants. */
        Role worker();
    }

    /** A role of the database; the user's default is {@code <service>_owner}, {@code _app} or {@code _worker}. */
    interface Role {
        Optional<String> user();

        Optional<String> password();
    }

    /** Where tokens come from. */
    interface Oidc {
        /** The issuer; its discovery document is read at start. */
        Optional<String> url();
    }

    /** Where spans go. */
    interface Otlp {
        /** OTLP/gRPC endpoint. */
        Optional<String> url();
    }
}
