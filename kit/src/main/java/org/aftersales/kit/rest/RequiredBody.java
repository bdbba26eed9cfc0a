package org.aftersales.kit.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * An operation that takes JSON gets some: neither nothing nor JSON's {@code null} reaches it. A reader, not an interceptor
 * of readers: where there is one of those, Quarkus 3.34 parses the annotations of the operation's parameters for every
 * request, which takes longer than reading its body.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class RequiredBody implements ServerMessageBodyReader<Object> {
    private final ServerJacksonMessageBodyReader json;

    /** Made by the REST layer. */
    public RequiredBody(Instance<ObjectMapper> json) {
        this.json = new ServerJacksonMessageBodyReader(json);
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, ResteasyReactiveResourceInfo operation, MediaType mediaType) {
        return json.isReadable(type, generic, operation, mediaType);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return json.isReadable(type, generic, annotations, mediaType);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        return required(json.readFrom(type, generic, mediaType, request));
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return required(json.readFrom(type, generic, annotations, mediaType, headers, body));
    }

    private static Object required(@Nullable Object body) {
        if (body != null) return body;
        throw new Malformed(
                "invalid-body",
                "The body cannot be read.",
                List.of(new Violation("", "body-missing", "A body is required.")));
    }
}
