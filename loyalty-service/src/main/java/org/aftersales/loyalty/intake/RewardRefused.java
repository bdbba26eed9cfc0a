package org.aftersales.loyalty.intake;

import java.util.UUID;

/** What we read of {@code warranty.reward.refused.v1}. */
record RewardRefused(UUID redemptionId) {}
