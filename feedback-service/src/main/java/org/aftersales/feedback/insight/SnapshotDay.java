package org.aftersales.feedback.insight;

import java.time.LocalDate;

/**
 * A day of all groups of a trait: they are told together, because of some nothing is told for the sake of others.
 *
 * @param day in UTC, as all that is counted
 */
record SnapshotDay(LocalDate day, Grouping by) {}
