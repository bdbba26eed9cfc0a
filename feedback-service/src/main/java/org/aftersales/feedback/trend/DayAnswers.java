package org.aftersales.feedback.trend;

import org.aftersales.feedback.statistics.Distribution;

/**
 * What was answered about a subject on a day.
 *
 * @param version of the survey that asked
 */
record DayAnswers(int version, Distribution answers) {}
