package org.aftersales.ticket.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores that are not the database; what both of them promise, each keeps. */
class StoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2013-05-24T00:00:00Z"), ZoneOffset.UTC);
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void files_are_kept_in_a_folder() {
        keeps(new FileStore(settings(Map.of("aftersales.attachment.folder", folder.toString()))));
    }

    @Test
    void files_are_kept_in_a_bucket() throws IOException {
        var bucket = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var kept = new ConcurrentHashMap<String, byte[]>();
        bucket.createContext("/files/", call -> serve(call, kept));
        bucket.start();
        try {
            keeps(new S3Store(settings(s3(bucket.getAddress().getPort())), CLOCK));
            assertEquals(Map.of(), kept);
        } finally {
            bucket.stop(0);
        }
    }

    /** The example of Amazon's documentation of Signature Version 4, "GET object". */
    @Test
    void a_request_is_signed_as_the_protocol_says() {
        var signature =
                new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

        var headers = signature.headers(
                "GET",
                "/test.txt",
                Map.of("host", "examplebucket.s3.amazonaws.com", "range", "bytes=0-9"),
                new byte[0],
                CLOCK.instant());

        assertEquals(
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                headers.get("authorization"));
    }

    private static void keeps(ContentStore store) {
        store.put("acme", "abcdef", BYTES);
        store.put("acme", "abcdef", BYTES);

        assertArrayEquals(BYTES, store.get("acme", "abcdef"));
        assertThrows(IllegalStateException.class, () -> store.get("other", "abcdef"));
        store.delete("acme", "abcdef");
        store.delete("acme", "abcdef");
        assertThrows(IllegalStateException.class, () -> store.get("acme", "abcdef"));
    }

    /** What a store does that keeps objects by path and wants its requests signed. */
    private static void serve(HttpExchange call, Map<String, byte[]> kept) throws IOException {
        var path = call.getRequestURI().getPath();
        var signed = call.getRequestHeaders().getFirst("Authorization");
        if (signed == null || !signed.contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date,")) {
            call.sendResponseHeaders(403, -1);
            return;
        }
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                kept.put(path, call.getRequestBody().readAllBytes());
                call.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                kept.remove(path);
                call.sendResponseHeaders(204, -1);
            }
            default -> {
                var bytes = kept.get(path);
                call.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
                if (bytes != null) call.getResponseBody().write(bytes);
            }
        }
        call.close();
    }

    private static Map<String, String> s3(int port) {
        var s3 = "aftersales.attachment.s3.";
        return Map.of(
                s3 + "endpoint", "http://127.0.0.1:" + port,
                s3 + "bucket", "files",
                s3 + "access-key", "key",
                s3 + "secret-key", "secret");
    }

    private static AttachmentSettings settings(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder().withMapping(AttachmentSettings.class);
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(AttachmentSettings.class);
    }
}
