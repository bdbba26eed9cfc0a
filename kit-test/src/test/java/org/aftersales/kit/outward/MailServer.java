package org.aftersales.kit.outward;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Just enough of RFC 5321 for one client that knows what it does; it falls silent when it is told to. */
final class MailServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger hungUpOn = new AtomicInteger();
    private final ServerSocket server;
    private volatile @Nullable Silence silence;

    MailServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    /** From when on nothing is said on a connection. */
    enum Silence {
        FROM_THE_BEGINNING,
        WHEN_THE_LETTER_IS_THERE
    }

    int port() {
        return server.getLocalPort();
    }

    /** On connections from now on. */
    void fallSilent(Silence from) {
        silence = from;
    }

    void speak() {
        silence = null;
    }

    int taken() {
        return taken.get();
    }

    /** On how many connections it was silent until the client had enough. */
    int hungUpOn() {
        return hungUpOn.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> speak(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket socket) {
        var until = silence;
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                var out = new PrintWriter(socket.getOutputStream(), true)) {
            if (until == Silence.FROM_THE_BEGINNING) listen(in);
            else converse(in, out, until != null);
        } catch (IOException gone) {
            // as good as the end of what it says
        }
    }

    private void converse(BufferedReader in, PrintWriter out, boolean silentAtTheEnd) throws IOException {
        out.print("220 mail.test\r\n");
        out.flush();
        boolean text = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (text && !line.equals(".")) continue;
            if (text && silentAtTheEnd) {
                listen(in);
                return;
            }
            if (text) taken.incrementAndGet();
            text = line.equals("DATA");
            out.print(text ? "354 go on\r\n" : "250 yes\r\n");
            out.flush();
        }
    }

    private void listen(BufferedReader in) throws IOException {
        try {
            while (in.readLine() != null)
                ;
        } finally {
            hungUpOn.incrementAndGet();
        }
    }
}
