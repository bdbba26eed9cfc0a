package org.aftersales.loyalty.earning;

/**
 * What other terms would have made of past events.
 *
 * @param events how many were judged
 * @param customers of how many customers
 * @param pointsThen what they were worth
 * @param pointsNow what they would have been worth
 * @param more of how many events it would have been more
 * @param less of how many it would have been less
 */
record SimulationView(long events, long customers, long pointsThen, long pointsNow, long more, long less) {}
