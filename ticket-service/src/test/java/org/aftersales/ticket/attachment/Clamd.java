package org.aftersales.ticket.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A listener that speaks clamd's protocol as its manual has it, and says of each file what and when a test wants. */
final class Clamd implements AutoCloseable {
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket listener;

    Clamd() throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::listen);
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** The next file that it has got, of which it has said nothing yet. */
    Call called() throws InterruptedException {
        var call = calls.poll(20, TimeUnit.SECONDS);
        if (call == null) throw new AssertionError("nobody has called");
        return call;
    }

    record Call(Socket socket, byte[] content) {

        void says(String answer) throws IOException {
            try (socket) {
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private Void listen() throws IOException {
        while (true) {
            var socket = listener.accept();
            threads.submit(() -> calls.add(new Call(socket, read(socket))));
        }
    }

    private static byte[] read(Socket socket) {
        try {
            var in = new DataInputStream(socket.getInputStream());
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
            var received = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                received.writeBytes(in.readNBytes(length));
            }
            return received.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
