package org.aftersales.warranty.contract;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitLifeUseCases;

/** How members of the loyalty programme get further cover for their points. */
@ApplicationScoped
public class RewardUseCases {

    private final RewardedCovers rewards;
    private final ContractUseCases contracts;
    private final UnitLifeUseCases life;
    private final CustomerUseCases customers;
    private final Clock clock;

    RewardUseCases(
            RewardedCovers rewards,
            ContractUseCases contracts,
            UnitLifeUseCases life,
            CustomerUseCases customers,
            Clock clock) {
        this.rewards = rewards;
        this.contracts = contracts;
        this.life = life;
        this.customers = customers;
        this.clock = clock;
    }

    /** Covers the unit, or tells that it cannot be done. What was answered before, or taken back, stays as it is. */
    @Transactional
    public void give(RewardOrder order) {
        if (rewards.findByIdOptional(order.redemptionId()).isPresent()) return;
        var unit = Optional.ofNullable(order.unitId()).flatMap(life::holdIfKnown);
        var cover = Cover.parse(order.kinds(), order.period(), order.begins());
        var refusal = refusal(order, unit, cover);
        if (refusal.isPresent()) {
            rewards.add(RewardedCover.refuse(order, refusal.get(), clock.instant()));
        } else {
            var contract = contracts.reward(unit.orElseThrow(), cover.orElseThrow(), order.redemptionId());
            rewards.add(RewardedCover.give(order, contract.id(), clock.instant()));
        }
        Log.infof("reward %s %s", order.redemptionId(), refusal.map(Enum::name).orElse("given"));
    }

    private Optional<RewardRefusal> refusal(RewardOrder order, Optional<UnitFacts> unit, Optional<Cover> cover) {
        if (unit.isEmpty()) return Optional.of(RewardRefusal.UNKNOWN_UNIT);
        if (!customers.areOnePerson(unit.get().owner().customerId(), order.customerId())) {
            return Optional.of(RewardRefusal.NOT_THE_MEMBERS_UNIT);
        }
        if (unit.get().replacedBy() != null) return Optional.of(RewardRefusal.UNIT_REPLACED);
        if (unit.get().returned()) return Optional.of(RewardRefusal.UNIT_RETURNED);
        if (unit.get().voidReason() != null) return Optional.of(RewardRefusal.WARRANTY_VOID);
        return cover.isEmpty() ? Optional.of(RewardRefusal.UNKNOWN_COVER) : Optional.empty();
    }

    /** The programme has reversed the redemption: what was given for it ends today, what was not yet given never is. */
    @Transactional
    public void takeBack(RedemptionId redemption, UUID member, CustomerId customer) {
        var known = rewards.findByIdOptional(redemption);
        if (known.isEmpty()) rewards.add(RewardedCover.withdrawn(redemption, member, customer, clock.instant()));
        known.flatMap(RewardedCover::takeBack).ifPresent(contracts::withdrawReward);
        Log.infof("reward %s taken back", redemption);
    }
}
