package org.aftersales.kit.problem;

/**
 * One thing wrong with the input.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param code stable, for programs
 * @param message for people
 */
public record Violation(String pointer, String code, String message) {}
