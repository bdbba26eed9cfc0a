package org.aftersales.ticket.appointment;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.aftersales.kit.problem.ProblemView;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells with a refused slot which others are free. */
class RefusedSlots {

    @ServerExceptionMapper
    Response refused(SlotRefused refusal, UriInfo uri) {
        var conflict = Response.Status.CONFLICT;
        var problem = new ProblemView(
                "/problems/" + refusal.code(),
                conflict.getReasonPhrase(),
                conflict.getStatusCode(),
                refusal.detail(),
                uri.getRequestUri().getRawPath(),
                refusal.code(),
                Span.current().getSpanContext().getTraceId(),
                refusal.violations());
        return Response.status(conflict)
                .type("application/problem+json")
                .entity(new RefusedSlotView(problem, refusal.alternatives()))
                .build();
    }
}
