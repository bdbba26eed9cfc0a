package org.aftersales.loyalty.member;

import java.time.Instant;

/** A group that a member belongs to; rules ask for its code. */
record SegmentView(String code, Instant since) {}
