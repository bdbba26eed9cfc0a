package org.aftersales.warranty.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.timer.Timers;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.UnitUseCases;

/** How owners hand units over. */
@ApplicationScoped
class TransferUseCases {

    /** People mistype; machines try thousands. */
    private static final int TRIES_PER_MINUTE = 10;

    private final Transfers transfers;
    private final TransferRules rules;
    private final TransferSettings settings;
    private final UnitUseCases units;
    private final UnitLifeUseCases life;
    private final CustomerUseCases customers;
    private final SecretTokens tokens;
    private final RateLimits limits;
    private final Timers timers;
    private final Caller caller;
    private final Clock clock;

    TransferUseCases(
            Transfers transfers,
            TransferRules rules,
            TransferSettings settings,
            UnitUseCases units,
            UnitLifeUseCases life,
            CustomerUseCases customers,
            SecretTokens tokens,
            RateLimits limits,
            Timers timers,
            Caller caller,
            Clock clock) {
        this.transfers = transfers;
        this.rules = rules;
        this.settings = settings;
        this.units = units;
        this.life = life;
        this.customers = customers;
        this.tokens = tokens;
        this.limits = limits;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    /** No offer has this code. */
    static final class UnknownCode extends NotFound {
        UnknownCode() {
            super("unknown-transfer-code", "There is no offer with this code.");
        }
    }

    /** Who offers a unit cannot be the one who accepts it. */
    static final class OwnUnit extends RuleViolated {
        OwnUnit() {
            super("own-unit", "You own this unit already.");
        }
    }

    /** Offers a unit of the caller's. */
    @Transactional
    OpenedTransfer offer(UnitId id) {
        var unit = units.hold(id);
        rules.requireTransferable(unit);
        var code = tokens.mint();
        var owner = unit.owner().customerId();
        var transfer = Transfer.offer(Uuids.v7(clock), id, owner, code.hash(), clock.instant())
                .openFor(settings.offerValid());
        transfers.open(transfer);
        timers.schedule(TransferExpiryTimer.KIND, transfer.id(), transfer.expiresAt());
        return new OpenedTransfer(transfer, code.token());
    }

    /** Makes the caller the owner of the unit that was offered with this code. */
    @Transactional
    Transfer accept(String code) {
        limits.check("transfer", caller.tenant() + ' ' + caller.subject(), TRIES_PER_MINUTE);
        var offered = transfers.byCode(tokens.hash(code.strip())).orElseThrow(UnknownCode::new);
        var unit = life.hold(offered.unitId());
        var transfer = transfers.again(offered);
        if (customers.ofCaller().contains(unit.owner().customerId())
                && !transfer.status().isOver()) {
            throw new OwnUnit();
        }
        rules.requireTransferable(unit);
        var buyer = customers.ofCallerAt(unit.owner().retailerId());
        transfer.accept(unit.owner().customerId(), buyer, clock.instant());
        life.transfer(unit.id(), buyer, transfer.id());
        timers.cancel(TransferExpiryTimer.KIND, transfer.id());
        return transfer;
    }

    @Transactional
    Transfer withdraw(UUID id, IfMatch expected) {
        var offered = visible(id);
        life.hold(offered.unitId());
        var transfer = transfers.again(offered);
        expected.check(transfer.version());
        transfer.withdraw(clock.instant());
        timers.cancel(TransferExpiryTimer.KIND, id);
        return transfer;
    }

    /** Its time is over; one that was accepted or withdrawn in the last moment stays so. */
    @Transactional
    void expire(UUID id) {
        var offered = transfers.get(id);
        life.hold(offered.unitId());
        var transfer = transfers.again(offered);
        if (!transfer.status().isOver()) transfer.expire(clock.instant());
    }

    @Transactional
    Transfer find(UUID id) {
        return visible(id);
    }

    @Transactional
    List<Transfer> of(UnitId unit, UUID below, int limit) {
        units.find(unit);
        return transfers.of(unit, below, limit);
    }

    /** Those who handed over and took over see it for ever, others as long as they see the unit. */
    private Transfer visible(UUID id) {
        var transfer = transfers.get(id);
        if (customers.ofCaller().stream().noneMatch(transfer::concerns)) units.find(transfer.unitId());
        return transfer;
    }
}
