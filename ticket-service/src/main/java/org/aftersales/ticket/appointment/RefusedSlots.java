package org.aftersales.ticket.appointment;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.ProblemView;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells with a refused slot which others are free. */
class RefusedSlots {

    @ServerExceptionMapper
    Response refused(SlotRefused refusal, UriInfo uri) {
        return answer(new RefusedSlotView(problem(refusal, uri), refusal.alternatives()));
    }

    @ServerExceptionMapper
    Response refused(TimeTaken refusal, UriInfo uri) {
        return answer(new RefusedTimeView(problem(refusal, uri), refusal.alternatives()));
    }

    private static ProblemView problem(Conflict refusal, UriInfo uri) {
        var conflict = Response.Status.CONFLICT;
        return new ProblemView(
                "/problems/" + refusal.code(),
                conflict.getReasonPhrase(),
                conflict.getStatusCode(),
                refusal.detail(),
                uri.getRequestUri().getRawPath(),
                refusal.code(),
                Span.current().getSpanContext().getTraceId(),
                refusal.violations());
    }

    private static Response answer(Object refusal) {
        return Response.status(Response.Status.CONFLICT)
                .type("application/problem+json")
                .entity(refusal)
                .build();
    }
}
