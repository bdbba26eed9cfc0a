package org.aftersales.kit.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * JSON bodies that say how long they are, and are not too long, are read before a request is given a thread: to wake a
 * thread that waits for its body costs more than most of what is done with it. Those that do not come to an end in time
 * lose their connection, of HTTP/2 their stream. All other bodies are read by whoever they are for, within the {@link BodyLimit}.
 */
@ApplicationScoped
class EarlyBodies {
    /** After the front door, before whatever leads anywhere. */
    private static final int EARLY = -900;

    private final long patienceMillis;

    EarlyBodies(@ConfigProperty(name = "quarkus.http.read-timeout", defaultValue = "60S") Duration patience) {
        this.patienceMillis = patience.toMillis();
    }

    void arrange(@Observes Router router) {
        router.route().order(EARLY).handler(this::await);
    }

    private void await(RoutingContext call) {
        var request = call.request();
        if (!isSmallJson(request)) {
            call.next();
            return;
        }
        var late =
                call.vertx().setTimer(patienceMillis, timer -> call.response().reset());
        request.body().onComplete(read -> {
            call.vertx().cancelTimer(late);
            if (read.failed()) return; // and nobody is there any more who could be told
            ((RoutingContextInternal) call).setBody(read.result());
            call.next();
        });
        if (request.headers().contains(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true)) {
            call.response().writeContinue();
        }
        request.resume();
    }

    private static boolean isSmallJson(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaderNames.CONTENT_TYPE);
        var length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return type != null
                && length != null
                && type.regionMatches(true, 0, "application/json", 0, "application/json".length())
                && Long.parseLong(length) <= BodyLimit.LARGEST;
    }
}
