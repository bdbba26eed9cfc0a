package org.aftersales.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that costs almost nothing: the load shares two cores with what it measures. */
final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private String speaker;
    private String location = "";

    HttpConnection(URI base, String token) throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
        host = " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n";
        speakAs(token);
    }

    /** From now on somebody else asks. */
    void speakAs(String token) {
        speaker = "Authorization: Bearer " + token + "\r\n";
    }

    /** Posts JSON and answers the status. */
    int post(String path, String idempotencyKey, String json) throws IOException {
        return send("POST ", path, "Idempotency-Key: " + idempotencyKey + "\r\n", json);
    }

    /** Posts JSON about something in the version that was seen, and answers the status. */
    int change(String path, long version, String json) throws IOException {
        return send("POST ", path, "If-Match: \"" + version + "\"\r\n", json);
    }

    /** Reads, and answers the status. */
    int get(String path) throws IOException {
        return send("GET ", path, "", "");
    }

    /** The path at which the last answer said that the new thing is. */
    String location() {
        return URI.create(location).getRawPath();
    }

    private int send(String method, String path, String headers, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var content =
                body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        var head = method + path + host + speaker + headers + content + "\r\n";
        var message = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, message, 0, head.length());
        System.arraycopy(body, 0, message, head.length(), body.length);
        out.write(message);
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        int status = Integer.parseInt(readLine().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        location = "";
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            var value = header.substring(name.length() + 1).strip();
            if (name.equals("content-length")) length = Long.parseLong(value);
            if (name.equals("transfer-encoding")) chunked = true;
            if (name.equals("location")) location = value;
        }
        if (chunked) skipChunks();
        else in.skipNBytes(length);
        return status;
    }

    /** The services know the length of short answers only. */
    private void skipChunks() throws IOException {
        for (var size = readLine(); ; size = readLine()) {
            in.skipNBytes(Long.parseLong(size, 16));
            readLine();
            if (size.equals("0")) return;
        }
    }

    private String readLine() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the service closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
