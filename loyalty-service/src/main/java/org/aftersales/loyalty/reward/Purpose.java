package org.aftersales.loyalty.reward;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/** What the points of a redemption are for. */
@Embeddable
class Purpose {
    private String programme;
    private String reward;

    @Enumerated(EnumType.STRING)
    private RewardKind kind;

    private @Nullable UUID unitId;
    private boolean unitConfirmed;
    private boolean counted;

    static Purpose of(Reward reward, @Nullable UUID unit) {
        var purpose = new Purpose();
        purpose.programme = reward.programme().value();
        purpose.reward = reward.code();
        purpose.kind = reward.terms().kind();
        purpose.unitId = unit;
        purpose.counted = reward.terms().stock() != null;
        purpose.unitConfirmed = purpose.kind.needsUnit();
        return purpose;
    }

    /**
     * What the member has said, if anything, was a wish; this is what they bought.
     *
     * @throws UnitAlreadyTold when it is settled which unit it is
     */
    void settle(UUID unit) {
        if (unitConfirmed) throw new UnitAlreadyTold();
        unitId = unit;
        unitConfirmed = true;
    }

    /** As it is told; null where there is no need to. */
    @Nullable
    String programme() {
        return reward().programme().told();
    }

    String code() {
        return reward;
    }

    RewardKey reward() {
        return new RewardKey(ProgrammeCode.of(programme), reward);
    }

    RewardKind kind() {
        return kind;
    }

    @Nullable
    UUID unitId() {
        return unitId;
    }

    /** Whether it is settled which unit it is. */
    boolean unitConfirmed() {
        return unitConfirmed;
    }

    /** Whether one of these is the unit that it is for, which is settled. */
    boolean isFor(Set<UUID> units) {
        return unitConfirmed && units.contains(unitId);
    }

    /** On the stock of its reward, where there is room again when it is taken back. */
    boolean counted() {
        return counted;
    }

    protected Purpose() {}

    static final class UnitAlreadyTold extends Conflict {
        UnitAlreadyTold() {
            super("unit-already-told", "The points were spent on another unit.");
        }
    }
}
