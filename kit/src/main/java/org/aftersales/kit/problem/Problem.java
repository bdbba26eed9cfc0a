package org.aftersales.kit.problem;

import java.util.List;

/** A request that could not be done, told as an RFC 9457 problem with a stable code. It rolls the transaction back. */
public abstract sealed class Problem extends RuntimeException
        permits Malformed,
                Forbidden,
                NotFound,
                Conflict,
                PreconditionFailed,
                PreconditionRequired,
                TooLarge,
                RuleViolated,
                TooManyRequests,
                Unavailable {
    private final String code;
    private final String detail;
    private final List<Violation> violations;

    protected Problem(String code, String detail, List<Violation> violations) {
        super(detail);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** Stable, for programs: the last part of the problem's type. */
    public String code() {
        return code;
    }

    /** What went wrong this time, for people; never personal data. */
    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }
}
