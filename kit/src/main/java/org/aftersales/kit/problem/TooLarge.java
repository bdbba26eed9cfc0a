package org.aftersales.kit.problem;

import java.util.List;

/** 413: the body is larger than allowed. */
public non-sealed class TooLarge extends Problem {
    public TooLarge(String code, String detail) {
        this(code, detail, List.of());
    }

    public TooLarge(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
