package org.aftersales.kit.problem;

import java.util.List;

/**
 * How a failure is answered. For whoever does many things each for itself: of each is told what it would have been answered
 * with alone, and the others go on.
 *
 * @param status of HTTP
 * @param code stable, for programs
 * @param detail for people; never personal data
 */
public record FailureAnswer(int status, String code, String detail, List<Violation> violations) {
    private static final int INTERNAL_ERROR = 500;

    /** Of a {@link Problem} what it says; of all else what the database means by it, or that it is our fault. */
    public static FailureAnswer of(Throwable failure) {
        var problem = failure instanceof Problem known ? known : DatabaseProblems.of(failure);
        if (problem == null) {
            return new FailureAnswer(
                    INTERNAL_ERROR, "internal-error", "This is our fault; it has been logged.", List.of());
        }
        return new FailureAnswer(HttpProblems.status(problem), problem.code(), problem.detail(), problem.violations());
    }

    /** Whether nothing that was asked for could have been the reason, so that somebody has to read of it in the log. */
    public boolean isOurs() {
        return status >= INTERNAL_ERROR;
    }
}
