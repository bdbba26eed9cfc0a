package org.aftersales.warranty.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.timer.Timers;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.unit.BlockKind;
import org.aftersales.warranty.unit.BlockedUnitEntered;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.UnitRelabelled;

/** What staff do with the list of stolen and recalled units. */
@ApplicationScoped
public class BlockUseCases {

    /** Longer than any transaction that registers units. */
    private static final Duration SECOND_LOOK = Duration.ofMinutes(1);

    private final Blocks blocks;
    private final LabelUseCases labels;
    private final UnitLifeUseCases life;
    private final Timers timers;
    private final Caller caller;
    private final Clock clock;

    BlockUseCases(
            Blocks blocks, LabelUseCases labels, UnitLifeUseCases life, Timers timers, Caller caller, Clock clock) {
        this.blocks = blocks;
        this.labels = labels;
        this.life = life;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether somebody has reported this unit stolen and that is not settled. */
    @Transactional
    public boolean isReportedStolen(Gtin gtin, SerialNumber serial) {
        return blocks.holds(BlockKind.STOLEN, gtin, serial);
    }

    @Transactional
    Block place(PlaceBlock told) {
        var item = labels.readToStore(told.item());
        var block = Block.place(Uuids.v7(clock), item, told, caller.subject(), clock.instant());
        var registered = life.find(block.gtin(), block.serial());
        registered.ifPresent(unit -> block.meet(unit, clock.instant()));
        blocks.place(block);
        registered.ifPresentOrElse(
                unit -> life.block(unit, block.id(), block.kind()),
                () -> timers.schedule(
                        BlockWatchTimer.KIND, block.id(), clock.instant().plus(SECOND_LOOK)));
        return block;
    }

    /** A unit that is on the list has been registered in this transaction; whichever bore its label before does not. */
    void entered(@Observes BlockedUnitEntered entered) {
        blocks.of(entered.gtin(), entered.serial()).forEach(block -> {
            leave(block);
            meet(block, entered.unitId());
        });
    }

    /** What is on the list for the wrong label does not concern the unit, what is there for the right one does. */
    void relabelled(@Observes UnitRelabelled unit) {
        blocks.of(unit.gtin(), unit.wrong()).forEach(this::leave);
        blocks.of(unit.gtin(), unit.right()).forEach(block -> {
            leave(block);
            meet(block, unit.unitId());
        });
    }

    private void leave(Block block) {
        var unit = block.unitId();
        if (unit == null) return;
        block.lose();
        life.unblock(unit, block.id(), block.kind());
    }

    @Transactional
    void look(UUID id) {
        var block = blocks.get(id);
        if (block.status() != BlockStatus.LISTED) return;
        life.find(block.gtin(), block.serial()).ifPresent(unit -> meet(block, unit));
    }

    private void meet(Block block, UnitId unit) {
        block.meet(unit, clock.instant());
        life.block(unit, block.id(), block.kind());
    }

    @Transactional
    Block confirm(UUID id, IfMatch expected) {
        var block = expected(id, expected);
        block.confirm();
        return block;
    }

    @Transactional
    Block lift(UUID id, IfMatch expected, LiftReason why) {
        var block = expected(id, expected);
        block.lift(why, caller.subject(), clock.instant());
        timers.cancel(BlockWatchTimer.KIND, id);
        if (block.unitId() != null) life.unblock(block.unitId(), id, block.kind());
        return block;
    }

    private Block expected(UUID id, IfMatch expected) {
        var block = blocks.get(id);
        expected.check(block.version());
        return block;
    }

    @Transactional
    Block find(UUID id) {
        return blocks.get(id);
    }

    @Transactional
    List<Block> of(ProductItem typed) {
        var item = labels.read(typed);
        return blocks.of(item.gtin(), item.serial());
    }

    @Transactional
    List<Block> in(BlockStatus status, UUID below, int limit) {
        return blocks.in(status, below, limit);
    }
}
