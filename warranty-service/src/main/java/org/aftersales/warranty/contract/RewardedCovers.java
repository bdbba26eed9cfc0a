package org.aftersales.warranty.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class RewardedCovers implements Aggregates<RewardedCover, RedemptionId> {}
