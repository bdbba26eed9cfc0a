package org.aftersales.launcher;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Where a platform is reached: all that a client of it, the demo or a test, needs to know. */
public record Addresses(Map<Service, URI> services, URI issuer, String bootstrapServers) {
    public Addresses {
        services = Map.copyOf(services);
    }

    static Addresses on(Ports ports, URI issuer, String bootstrapServers) {
        var services = new EnumMap<Service, URI>(Service.class);
        for (var service : Service.values()) {
            services.put(service, URI.create("http://127.0.0.1:" + ports.of(service)));
        }
        return new Addresses(services, issuer, bootstrapServers);
    }

    public URI url(Service service) {
        return services.get(service);
    }

    /** The address of a path such as {@code /v1/claims}. */
    public URI url(Service service, String path) {
        return url(service).resolve(path);
    }

    public Tokens tokens() {
        return new Tokens(issuer);
    }
}
