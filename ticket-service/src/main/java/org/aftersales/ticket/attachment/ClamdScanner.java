package org.aftersales.ticket.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks clamd by its own protocol ({@code zINSTREAM}: chunks, each after its length in four bytes, ended by an empty one). */
final class ClamdScanner implements Scanner {

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;

    private final String host;
    private final int port;

    /** @param address {@code host:port} */
    ClamdScanner(String address) {
        var colon = address.lastIndexOf(':');
        if (colon < 1) throw new IllegalArgumentException("clamd is told as host:port");
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public Verdict scan(InputStream content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
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

    /** {@code stream: OK}, {@code stream: <name> FOUND}; everything else is no verdict. */
    private static Verdict verdict(String answer) {
        var told = answer.replace("\0", "").strip();
        if (told.endsWith(" FOUND")) return Verdict.INFECTED;
        if (told.equals("stream: OK")) return Verdict.CLEAN;
        throw new IllegalStateException("clamd gave no verdict");
    }
}
