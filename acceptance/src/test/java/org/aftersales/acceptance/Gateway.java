package org.aftersales.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whoever brings text messages: takes them all, and keeps what they say. */
final class Gateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;

    private final Queue<JsonNode> taken = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private Gateway(HttpServer server) {
        this.server = server;
    }

    static Gateway open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var gateway = new Gateway(server);
            server.createContext("/", gateway::take);
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings by which feedback-service finds it; the others, which get them too, know nothing of them. */
    List<String> jvm() {
        return List.of(
                "-Dsmallrye.config.mapping.validate-unknown=false",
                "-Daftersales.delivery.gateway-url=http://127.0.0.1:"
                        + server.getAddress().getPort(),
                "-Daftersales.delivery.gateway-secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    /** What people of the tenant were told, the first one first. */
    List<String> texts(String tenant) {
        return taken.stream()
                .filter(message -> message.path("tenant").asText().equals(tenant))
                .map(message -> message.path("text").asText())
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            taken.add(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(ACCEPTED, -1);
        }
    }
}
