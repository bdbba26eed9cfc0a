package org.aftersales.feedback.intake;

import java.util.UUID;

/** What we read of points that wait for their customer to become a member. */
record CompensationWaiting(UUID compensationId) {}
