package org.aftersales.feedback.failure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What lastingly fails more or less often than before.
 *
 * @param by what it is told by: PRODUCT, BATCH, PART or CENTRE
 * @param claimed whether owners have said so; else work has found it
 * @param from the usual rate until then, in failures in a week of a thousand units
 * @param to the smoothed rate of the week, likewise
 * @param week its Monday, in UTC
 */
public record LastingFailure(
        String by, String name, boolean claimed, boolean better, BigDecimal from, BigDecimal to, LocalDate week) {}
