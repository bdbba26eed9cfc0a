package org.aftersales.loyalty.programme;

import java.time.Instant;

/**
 * That a programme does not judge any more, from a moment on, what happened before another one.
 *
 * @param happenedBefore the first moment whose events are still judged
 * @param closesAt whoever tells earlier events by then is in time
 * @param declaredBy the subject of whoever declared it
 */
record Closing(Instant happenedBefore, Instant closesAt, String declaredBy, Instant declaredAt) {}
