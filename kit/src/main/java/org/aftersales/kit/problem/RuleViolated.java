package org.aftersales.kit.problem;

import java.util.List;

/** 422: the request is understood and breaks a rule of the business. */
public non-sealed class RuleViolated extends Problem {
    public RuleViolated(String code, String detail) {
        this(code, detail, List.of());
    }

    public RuleViolated(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
