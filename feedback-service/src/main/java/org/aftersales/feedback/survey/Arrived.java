package org.aftersales.feedback.survey;

/**
 * How an invitation is counted.
 *
 * @param way on which it reached its customer, or is to reach them
 */
record Arrived(Way way, boolean delivered) {}
