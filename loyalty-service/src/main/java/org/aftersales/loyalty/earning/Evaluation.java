package org.aftersales.loyalty.earning;

import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;

/** What a rule made of an event, nothing included. */
record Evaluation(Points points, Why why) {}
