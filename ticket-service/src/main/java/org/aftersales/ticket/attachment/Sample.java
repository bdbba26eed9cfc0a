package org.aftersales.ticket.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in the hands of whoever looks at it.
 *
 * @param lease its number
 * @param until when the lease is over
 */
record Sample(String tenant, UUID attachment, int lease, Instant until, KeptFile file) {}
