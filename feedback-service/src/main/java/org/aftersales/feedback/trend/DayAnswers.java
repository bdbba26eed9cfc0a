package org.aftersales.feedback.trend;

import org.aftersales.feedback.statistics.Distribution;

/**
 * What was answered about a subject on a day.
 *
 * @param version of the survey that asked
 * @param answers by their kinds
 */
record DayAnswers(int version, Distribution answers) {}
