package org.aftersales.feedback.intake;

import java.util.UUID;

/** What we read of a unit whose warranty holds again. */
record UnitReinstated(UUID unitId) {}
