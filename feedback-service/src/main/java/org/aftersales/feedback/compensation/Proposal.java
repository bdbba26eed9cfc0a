package org.aftersales.feedback.compensation;

import java.time.Instant;

/** Who proposes something, when and for what. */
record Proposal(Ground ground, String who, Instant at) {}
