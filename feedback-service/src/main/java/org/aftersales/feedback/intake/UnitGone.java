package org.aftersales.feedback.intake;

import java.util.UUID;

/** What we read of a unit that went back or was replaced. */
record UnitGone(UUID unitId) {}
