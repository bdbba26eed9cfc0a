package org.aftersales.feedback.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many at most in days in a row, counted back from any moment.
 *
 * @param days of 24 hours
 */
record Cap(
        @Min(1) @Max(10_000_000) int most, @Min(1) @Max(366) int days) {}
