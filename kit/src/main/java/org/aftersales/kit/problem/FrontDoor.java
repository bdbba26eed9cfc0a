package org.aftersales.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem what gets as far as the router and no further: bodies, addresses and headers that are too
 * long, requests without a host. The HTTP server would answer a status and no problem. Its own limits are wider and
 * stay the last defence; what cannot be read as HTTP at all, or names no path, still gets a bare 400 from it.
 */
@ApplicationScoped
class FrontDoor {
    /** In bytes, as most proxies have it. */
    private static final int LONGEST_ADDRESS = 8 * 1024;

    /** In bytes, names and values of all headers; a token with many roles takes about 2 KiB. */
    private static final int LARGEST_HEADERS = 20 * 1024;

    /** Before every other route and the server's own limits. */
    private static final int FIRST = -1_000;

    /** How long a refused body is read and thrown away, so that its sender gets to see the answer. */
    private static final long LINGER_MILLIS = 5_000;

    private final ObjectMapper json;
    private final long largestBody;

    FrontDoor(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(this::failed);
    }

    private void check(RoutingContext call) {
        var request = call.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            refuse(call, 414, "address-too-long", "An address is at most 8 KiB.");
        } else if (size(request) > LARGEST_HEADERS) {
            refuse(call, 431, "headers-too-large", "All headers together are at most 20 KiB.");
        } else if (tooLarge(request.getHeader(HttpHeaderNames.CONTENT_LENGTH))) {
            refuse(call, 413, "body-too-large", "A body is at most " + largestBody / 1024 + " KiB here.");
        } else {
            call.next();
        }
    }

    private void failed(RoutingContext call) {
        if (call.statusCode() == 400)
            refuse(call, 400, "invalid-request", "Its headers do not say what HTTP asks for.");
        else call.next();
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private boolean tooLarge(@Nullable String length) {
        return length != null && Long.parseLong(length) > largestBody;
    }

    private void refuse(RoutingContext call, int status, String code, String detail) {
        if (call.response().ended()) return;
        var connection = call.request().connection();
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body(call, status, code, detail));
        if (call.request().isEnded()) return;
        call.request().endHandler(read -> connection.close()).resume();
        call.vertx().setTimer(LINGER_MILLIS, late -> connection.close());
    }

    private String body(RoutingContext call, int status, String code, String detail) {
        var trace = Span.current().getSpanContext().getTraceId();
        var path = call.request().path();
        var instance = path == null || path.length() > LONGEST_ADDRESS ? "" : path;
        try {
            return json.writeValueAsString(new ProblemView(
                    "/problems/" + code, HttpProblems.title(status), status, detail, instance, code, trace, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
