package org.aftersales.ticket.sla;

import java.time.Instant;

/** A version of a policy. */
record PolicyView(String code, int version, PolicyDocument policy, Instant publishedAt) {}
