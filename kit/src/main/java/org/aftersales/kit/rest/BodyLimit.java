package org.aftersales.kit.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.TooLarge;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** JSON bodies are small and forms say how long they are; only uploads, which are neither, may be large. */
class BodyLimit {
    /** In bytes. */
    static final long LARGEST = 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        var type = type(request);
        if (type == null) return;
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            if (length != null && Long.parseLong(length) > LARGEST) throw tooLarge();
            if (length == null) request.setEntityStream(new Counted(request.getEntityStream()));
        } else if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            if (length == null && request.getHeaderString("Transfer-Encoding") != null) {
                throw new ClientErrorException(Response.Status.LENGTH_REQUIRED);
            }
        }
    }

    private static @Nullable MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException nonsense) {
            throw new NotSupportedException(nonsense);
        }
    }

    private static TooLarge tooLarge() {
        return new TooLarge("body-too-large", "A JSON body is at most 1 MiB.");
    }

    /** A body that may not say how long it is, read up to the limit and not further. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                int read = super.read(buffer, offset, length);
                count += Math.max(0, read);
                if (count > LARGEST) throw tooLarge();
                return read;
            } catch (IOException brokenOff) {
                throw new Malformed("invalid-body", "The body breaks off or is not framed as HTTP says.");
            }
        }
    }
}
