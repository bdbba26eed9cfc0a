package org.aftersales.ticket.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Clamd clamd;

    @BeforeEach
    void a_scanner_that_listens() throws Exception {
        clamd = new Clamd();
    }

    @AfterEach
    void it_listens_no_more() throws Exception {
        clamd.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"stream: OK, CLEAN", "stream: Eicar-Test-Signature FOUND, INFECTED"})
    void the_verdict_is_clamd_s_and_it_gets_every_byte(String answer, Verdict verdict) throws Exception {
        var content = new byte[150_000];
        new Random(1).nextBytes(content);

        var told = scan(content);
        var call = clamd.called();
        call.says(answer);

        assertArrayEquals(content, call.content());
        assertEquals(verdict, told.get(10, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "stream: OK?"})
    void what_is_no_verdict_is_none(String answer) throws Exception {
        var told = scan(new byte[0]);

        clamd.called().says(answer);

        var failure = assertThrows(ExecutionException.class, () -> told.get(10, TimeUnit.SECONDS));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
    }

    @Test
    void one_that_does_not_read_is_left() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + silent.getLocalPort();
            var scanner = new ClamdScanner(address, Duration.ofMillis(300));

            assertThrows(UncheckedIOException.class, () -> scanner.scan(endless()));
        }
    }

    @Test
    void an_address_without_a_port_is_refused_at_start() {
        assertThrows(IllegalArgumentException.class, () -> new ClamdScanner("clamd"));
    }

    private Future<Verdict> scan(byte[] content) {
        var scanner = new ClamdScanner(clamd.address());
        return threads.submit(() -> scanner.scan(new ByteArrayInputStream(content)));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
    }
}
