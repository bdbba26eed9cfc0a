package org.aftersales.ticket.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks clamd by its own protocol ({@code zINSTREAM}: chunks, each after its length in four bytes, ended by an empty one). It
 * hangs up on one that does not read, or says little by little, for too long.
 */
final class ClamdScanner implements Scanner {

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;

    /** With the last part on its way from the store, no more than {@link Scanner#PATIENCE}. */
    private static final Duration CALL = Duration.ofMinutes(2);

    private final String host;
    private final int port;
    private final Duration call;

    /** @param address {@code host:port} */
    ClamdScanner(String address) {
        this(address, CALL);
    }

    ClamdScanner(String address, Duration call) {
        var colon = address.lastIndexOf(':');
        if (colon < 1) throw new IllegalArgumentException("clamd is told as host:port");
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.call = call;
    }

    @Override
    public Verdict scan(InputStream content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            hangUpLater(socket);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("clamd did not answer", e);
        }
    }

    private void hangUpLater(Socket socket) {
        var later = CompletableFuture.delayedExecutor(call.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** {@code stream: OK}, {@code stream: <name> FOUND}; everything else is no verdict. */
    private static Verdict verdict(String answer) {
        var told = answer.replace("\0", "").strip();
        if (told.endsWith(" FOUND")) return Verdict.INFECTED;
        if (told.equals("stream: OK")) return Verdict.CLEAN;
        throw new IllegalStateException("clamd gave no verdict");
    }
}
