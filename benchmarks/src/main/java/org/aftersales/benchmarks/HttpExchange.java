package org.aftersales.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection, whose answers are read as far as they have come; they need a length and fit in 64 KiB. */
final class HttpExchange implements AutoCloseable {
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private long sentAt;

    private HttpExchange(SocketChannel channel) {
        this.channel = channel;
    }

    static HttpExchange open(URI base, Selector selector) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var exchange = new HttpExchange(channel);
        channel.register(selector, SelectionKey.OP_READ, exchange);
        return exchange;
    }

    /** A request is shorter than what the system takes at once from whoever waits for the answer. */
    void send(byte[] request) throws IOException {
        in.clear();
        sentAt = System.nanoTime();
        if (channel.write(ByteBuffer.wrap(request)) < request.length) throw new IOException("it was not taken whole");
    }

    /** By {@link System#nanoTime}. */
    long sentAt() {
        return sentAt;
    }

    /** Whether the answer is there whole now. */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) throw new EOFException("the service closed the connection");
        var head = new String(in.array(), 0, Math.min(in.position(), 2048), StandardCharsets.ISO_8859_1);
        int end = head.indexOf(END_OF_HEAD);
        return end >= 0 && in.position() >= end + END_OF_HEAD.length() + length(head.substring(0, end));
    }

    int status() {
        return Integer.parseInt(new String(in.array(), "HTTP/1.1 ".length(), 3, StandardCharsets.ISO_8859_1));
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) throw new IllegalStateException("an answer of unknown length: " + head);
        int begin = at + LENGTH.length();
        int end = head.indexOf('\r', begin);
        return Integer.parseInt(
                head.substring(begin, end < 0 ? head.length() : end).strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
