package org.aftersales.loyalty.programme;

import java.time.Instant;

/**
 * The terms of points of a programme, from a moment on.
 *
 * @param publishedBy the subject of whoever published them, or opened the programme with them
 */
record PublishedPointTerms(Instant validFrom, PointTerms terms, String publishedBy, Instant publishedAt) {}
