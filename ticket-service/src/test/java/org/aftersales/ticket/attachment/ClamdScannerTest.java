package org.aftersales.ticket.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a listener that speaks clamd's protocol as its manual has it. */
class ClamdScannerTest {

    @ParameterizedTest
    @CsvSource({"stream: OK, CLEAN", "stream: Eicar-Test-Signature FOUND, INFECTED"})
    void the_verdict_is_clamd_s_and_it_gets_every_byte(String answer, Verdict verdict) throws Exception {
        var content = new byte[150_000];
        new Random(1).nextBytes(content);
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var received = threads.submit(() -> serve(listener, answer));

            assertEquals(verdict, scanner(listener).scan(new ByteArrayInputStream(content)));
            assertArrayEquals(content, received.get(10, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "stream: OK?"})
    void what_is_no_verdict_is_none(String answer) throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> serve(listener, answer));
            var scanner = scanner(listener);

            assertThrows(IllegalStateException.class, () -> scanner.scan(InputStream.nullInputStream()));
        }
    }

    @Test
    void an_address_without_a_port_is_refused_at_start() {
        assertThrows(IllegalArgumentException.class, () -> new ClamdScanner("clamd"));
    }

    private static ClamdScanner scanner(ServerSocket listener) {
        return new ClamdScanner("127.0.0.1:" + listener.getLocalPort());
    }

    private static byte[] serve(ServerSocket listener, String answer) throws IOException {
        try (var socket = listener.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
            var received = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                received.writeBytes(in.readNBytes(length));
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            return received.toByteArray();
        }
    }
}
