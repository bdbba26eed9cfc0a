package org.aftersales.launcher;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table that a started platform greets with. */
record Overview(Addresses addresses, PlatformOptions options) {
    private static final String ROW = "  %-10s %-24s %-38s %s%n";

    String text() {
        var rows = Stream.of(Service.values())
                .filter(options.services()::contains)
                .map(this::row)
                .collect(Collectors.joining());
        return "%n".formatted()
                + ROW.formatted("service", "URL", "Swagger UI", "health")
                + rows
                + "%n  PostgreSQL 127.0.0.1:%d · Kafka %s · issuer %s%n  data and logs: %s%n"
                        .formatted(
                                options.ports().postgres(),
                                addresses.bootstrapServers(),
                                addresses.issuer(),
                                options.home());
    }

    private String row(Service service) {
        var url = addresses.url(service);
        return ROW.formatted(service.id(), url, url.resolve("/q/swagger-ui"), url.resolve("/q/health/ready"));
    }
}
