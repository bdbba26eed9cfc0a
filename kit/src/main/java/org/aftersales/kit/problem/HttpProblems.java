package org.aftersales.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Problems and HTTP status codes. */
final class HttpProblems {
    private HttpProblems() {}

    static int status(Problem problem) {
        return switch (problem) {
            case Malformed p -> 400;
            case Forbidden p -> 403;
            case NotFound p -> 404;
            case Conflict p -> 409;
            case PreconditionFailed p -> 412;
            case TooLarge p -> 413;
            case RuleViolated p -> 422;
            case PreconditionRequired p -> 428;
            case TooManyRequests p -> 429;
            case Unavailable p -> 503;
        };
    }

    static @Nullable Duration retryAfter(Problem problem) {
        return switch (problem) {
            case TooManyRequests p -> p.retryAfter();
            case Unavailable p -> p.retryAfter();
            case Conflict p -> p.retryAfter();
            default -> null;
        };
    }

    /** The problem behind a failure of the framework, or null when its status says all there is to say. */
    static @Nullable Problem of(WebApplicationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return problem;
            if (cause instanceof JsonProcessingException json) return JsonProblems.of(json);
        }
        return failure.getResponse().getStatus() == 404 ? new NotFound() : null;
    }

    static String title(int status) {
        if (status == 422) return "Unprocessable Content";
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    /** For example {@code method-not-allowed}. */
    static String code(int status) {
        return title(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
