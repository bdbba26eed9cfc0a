package org.aftersales.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.aftersales.kit.domain.Aggregate;

/** Answers with their entity tag. */
public final class Answers {
    private Answers() {}

    /** 201 with {@code Location} and {@code ETag}. */
    public static Response created(String path, Object view, Aggregate aggregate) {
        return created(path, view, aggregate.version());
    }

    public static Response created(String path, Object view, long version) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, URI.create(path))
                .header(HttpHeaders.ETAG, tag(version))
                .entity(view)
                .build();
    }

    /** 200 with {@code ETag}. */
    public static Response ok(Object view, Aggregate aggregate) {
        return ok(view, aggregate.version());
    }

    public static Response ok(Object view, long version) {
        return Response.ok(view).header(HttpHeaders.ETAG, tag(version)).build();
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
