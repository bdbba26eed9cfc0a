package org.aftersales.warranty.coverage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy does about a defect, and what that costs the owner.
 *
 * @param ladder of remedies, the least first; empty where the policy says nothing of them
 * @param replacementEffect null where a replacement is treated as any repair
 * @param doa null where there is no such window
 * @param paidRepair what repairs that were paid for are covered for; null where they are not
 */
public record Redress(
        List<RemedyStep> ladder,
        @Nullable ReplacementEffect replacementEffect,
        @Nullable DoaWindow doa,
        List<Fee> fees,
        @Nullable PaidRepair paidRepair) {

    public static final Redress NONE = new Redress(List.of(), null, null, List.of());

    /** Of a policy that says nothing of repairs that were paid for. */
    public Redress(
            List<RemedyStep> ladder,
            @Nullable ReplacementEffect replacementEffect,
            @Nullable DoaWindow doa,
            List<Fee> fees) {
        this(ladder, replacementEffect, doa, fees, null);
    }

    public Redress {
        ladder = List.copyOf(ladder);
        fees = List.copyOf(fees);
    }

    /** Whether a remedy follows from what was tried before. */
    public boolean asksWhatWasTried() {
        return ladder.stream().anyMatch(step -> !step.isUnconditional());
    }

    /**
     * The furthest remedy that is due.
     *
     * @param deadOnArrival whether the fault was reported within the window
     */
    public Optional<Remedy> due(RepairHistory history, boolean deadOnArrival) {
        var remedy = ladder.stream()
                .filter(step -> step.isDue(history))
                .map(RemedyStep::remedy)
                .reduce((one, further) -> further);
        if (!deadOnArrival || doa == null) return remedy;
        var atLeast = doa.remedy();
        return remedy.filter(each -> each.compareTo(atLeast) > 0).or(() -> Optional.of(atLeast));
    }
}
