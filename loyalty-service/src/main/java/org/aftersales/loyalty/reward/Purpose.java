package org.aftersales.loyalty.reward;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
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

    static Purpose of(Reward reward, @Nullable UUID unit) {
        var purpose = new Purpose();
        purpose.programme = reward.programme().value();
        purpose.reward = reward.code();
        purpose.kind = reward.terms().kind();
        purpose.unitId = unit;
        return purpose;
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

    protected Purpose() {}
}
