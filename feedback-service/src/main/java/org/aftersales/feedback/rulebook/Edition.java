package org.aftersales.feedback.rulebook;

import java.time.Instant;

/**
 * A version of a rule book.
 *
 * @param version from 1, without gaps
 */
public record Edition<D extends Record>(int version, D document, Instant publishedAt) {}
