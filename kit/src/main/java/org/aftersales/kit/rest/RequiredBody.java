package org.aftersales.kit.rest;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;

/** An operation that takes a body gets one: neither nothing nor JSON's {@code null} reaches it. */
@Provider
public class RequiredBody implements ReaderInterceptor {
    /** Made by the REST layer. */
    public RequiredBody() {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body != null) return body;
        throw new Malformed(
                "invalid-body",
                "The body cannot be read.",
                List.of(new Violation("", "body-missing", "A body is required.")));
    }
}
