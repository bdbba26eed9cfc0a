package org.aftersales.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response known(Problem problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    Response badJson(MismatchedInputException failure, UriInfo uri) {
        return answer(JsonProblems.of(failure), uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, UriInfo uri) {
        return answer(ValidationProblems.of(failure), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(Throwable failure, UriInfo uri) {
        var body = view(401, "unauthorized", "Send a valid access token.", uri);
        return respond(401, body).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri) {
        return answer(new Forbidden("forbidden", "Your role may not do this."), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo uri) {
        var problem = HttpProblems.of(failure);
        if (problem != null) return answer(problem, uri);
        int status = failure.getResponse().getStatus();
        if (status < 400) return failure.getResponse();
        var code = HttpProblems.code(status);
        return respond(status, view(status, code, HttpProblems.title(status), uri))
                .build();
    }

    @ServerExceptionMapper
    Response unknown(Throwable failure, UriInfo uri) {
        var problem = DatabaseProblems.of(failure);
        if (problem instanceof Unavailable) {
            LOG.warnf("answered 503 on %s: %s", LoggedPath.of(uri.getPath()), failure);
        }
        if (problem != null) return answer(problem, uri);
        LOG.errorf(failure, "answered 500 on %s", LoggedPath.of(uri.getPath()));
        var answer = FailureAnswer.of(failure);
        var body = view(answer.status(), answer.code(), answer.detail(), uri);
        return respond(answer.status(), body).build();
    }

    private static Response answer(Problem problem, UriInfo uri) {
        int status = HttpProblems.status(problem);
        var base = view(status, problem.code(), problem.detail(), uri);
        var body = new ProblemView(
                base.type(),
                base.title(),
                status,
                base.detail(),
                base.instance(),
                base.code(),
                base.traceId(),
                problem.violations());
        var response = respond(status, body);
        var wait = HttpProblems.retryAfter(problem);
        if (wait != null) response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()));
        return response.build();
    }

    private static ProblemView view(int status, String code, String detail, UriInfo uri) {
        var trace = Span.current().getSpanContext().getTraceId();
        return new ProblemView(
                "/problems/" + code,
                HttpProblems.title(status),
                status,
                detail,
                uri.getRequestUri().getRawPath(),
                code,
                trace,
                java.util.List.of());
    }

    private static Response.ResponseBuilder respond(int status, ProblemView body) {
        return Response.status(status).type("application/problem+json").entity(body);
    }
}
