package org.aftersales.loyalty.tier;

import java.time.Instant;

/**
 * A tier that staff gave: at least that one until then.
 *
 * @param until when it ends
 */
record Pin(String tier, Instant until, PinReason reason) {}
