package org.aftersales.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;
import java.util.Locale;

/** What bean validation found wrong, with pointers into the body. */
final class ValidationProblems {
    private ValidationProblems() {}

    static Malformed of(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations().stream()
                .map(ValidationProblems::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        return new Malformed("invalid-body", "Something in the request is missing or out of bounds.", violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) continue;
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new Violation(pointer.toString(), kebab(constraint.getSimpleName()), violation.getMessage());
    }

    /** {@code NotBlank} is {@code not-blank}. */
    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
