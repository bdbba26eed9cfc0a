package org.aftersales.kit.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.problem.TooLarge;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** JSON bodies are small; only uploads, which are not JSON, may be large. */
class BodyLimit {
    private static final long LARGEST = 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        var type = request.getMediaType();
        if (length == null || type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) return;
        if (length.length() > 18 || Long.parseLong(length) > LARGEST) {
            throw new TooLarge("body-too-large", "A JSON body is at most 1 MiB.");
        }
    }
}
