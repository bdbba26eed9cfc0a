package org.aftersales.kit.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One POST over one connection to one given address; the name of the host is only for TLS and the {@code Host} header,
 * and is not resolved again. Redirects are not followed, and of the answer no more is read than a log needs.
 */
final class PinnedCall {
    /** Connections to one host. */
    static final int AT_ONCE = 64;

    private static final int EXCERPT = 500;
    private static final int MOST_BYTES = 16_384;
    private static final Duration FOR_THE_BODY = Duration.ofSeconds(2);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;

    /** @param options trust and the like; what keeps a call bounded is set here */
    PinnedCall(Vertx vertx, HttpClientOptions options, Duration timeout) {
        this.vertx = vertx;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setConnectTimeout((int) TO_CONNECT.toMillis())
                .setSslHandshakeTimeout(TO_CONNECT.toSeconds())
                .setMaxPoolSize(AT_ONCE)
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setShared(false));
    }

    /** What was answered; the excerpt is empty when there was no body. */
    record Answer(int status, String excerpt) {}

    /**
     * @throws TimeoutException when no status came in time
     * @throws ExecutionException when there was no connection, no TLS or no HTTP
     */
    Answer post(InetAddress address, WebhookUrl url, Map<String, String> headers, byte[] body)
            throws ExecutionException, TimeoutException, InterruptedException {
        var running = new AtomicReference<@Nullable HttpClientRequest>();
        var abandoned = new AtomicBoolean();
        var answer = client.request(options(address, url, headers)).compose(request -> {
            running.set(request);
            if (abandoned.get()) return Future.failedFuture("nobody waits any more");
            return request.send(Buffer.buffer(body)).compose(this::read);
        });
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.plus(FOR_THE_BODY).toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            abandoned.set(true);
            var request = running.get();
            if (request != null) request.reset();
        }
    }

    private RequestOptions options(InetAddress address, WebhookUrl url, Map<String, String> headers) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless(address), url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.pathAndQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    /** Without the name it was found by, which nobody shall resolve again. */
    private static InetAddress nameless(InetAddress address) {
        return InetAddress.ofLiteral(address.getHostAddress());
    }

    /** The status is the answer; its body is read a little, for a little while. */
    private Future<Answer> read(HttpClientResponse response) {
        var text = Buffer.buffer();
        var ended = Promise.<Answer>promise();
        Runnable end = () -> ended.tryComplete(new Answer(response.statusCode(), excerpt(text)));
        response.handler(part -> {
            int room = MOST_BYTES - text.length();
            text.appendBuffer(part.slice(0, Math.min(room, part.length())));
            if (text.length() >= MOST_BYTES) end.run();
        });
        response.endHandler(nothing -> end.run());
        response.exceptionHandler(failure -> end.run());
        long timer = vertx.setTimer(FOR_THE_BODY.toMillis(), id -> end.run());
        return ended.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Printable, because it goes into a log that people read. */
    private static String excerpt(Buffer text) {
        var read = text.toString(StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return read.length() <= EXCERPT ? read : read.substring(0, EXCERPT);
    }
}
