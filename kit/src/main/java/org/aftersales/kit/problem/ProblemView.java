package org.aftersales.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code /problems/<code>}
 * @param instance the path that was asked for
 * @param code stable, for programs
 * @param traceId finds the request in traces and logs
 * @param errors what is wrong where; absent when the problem is one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Violation> errors) {}
