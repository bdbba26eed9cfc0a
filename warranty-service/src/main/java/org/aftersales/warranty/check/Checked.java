package org.aftersales.warranty.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * An answered question. It holds nothing of the owner, so whoever holds the product may ask.
 *
 * @param day null where nothing is known that could give the day a zone
 * @param policy null where none is known
 * @param entitlement null where no coverage of the guarantee pays for anything
 * @param afterEnd what is left to do about a unit that is in use no more; null while it is
 */
record Checked(
        Basis basis,
        @Nullable LocalDate day,
        @Nullable PolicyVersion policy,
        List<CostVerdict> costs,
        @Nullable Entitlement entitlement,
        @Nullable NextOption afterEnd) {

    /** What the answer rests on. */
    enum Basis {
        REGISTRATION,
        PROOF_OF_PURCHASE,
        NOTHING
    }

    Checked {
        costs = List.copyOf(costs);
    }

    /** An unregistered unit is not an uncovered one: nobody knows before a proof is shown. */
    static Checked unregistered(@Nullable LocalDate day) {
        var costs = Stream.of(CostClass.values())
                .map(cost -> CostVerdict.undecided(cost, CheckReason.NOT_REGISTERED))
                .toList();
        return new Checked(Basis.NOTHING, day, null, costs, null, null);
    }

    NextOption next(CostVerdict cost) {
        return afterEnd == null ? cost.next(day) : afterEnd;
    }

    /** Of the costs that anything was promised for. */
    Cover overall() {
        var covers = costs.stream()
                .filter(CostVerdict::isPromised)
                .map(CostVerdict::cover)
                .distinct()
                .toList();
        if (covers.isEmpty()) return Cover.NOT_COVERED;
        if (covers.size() == 1) return covers.getFirst();
        return covers.contains(Cover.COVERED) || covers.contains(Cover.PARTIAL) ? Cover.PARTIAL : Cover.UNKNOWN;
    }
}
