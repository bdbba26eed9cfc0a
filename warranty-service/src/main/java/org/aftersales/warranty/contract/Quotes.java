package org.aftersales.warranty.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.claim.GrantedClaim;
import org.aftersales.warranty.unit.SwapUseCases;
import org.aftersales.warranty.unit.UnitFacts;
import org.jspecify.annotations.Nullable;

/** What cancellations bring today. */
@ApplicationScoped
class Quotes {

    private final SwapUseCases swaps;
    private final ClaimUseCases claims;
    private final Clock clock;

    Quotes(SwapUseCases swaps, ClaimUseCases claims, Clock clock) {
        this.swaps = swaps;
        this.claims = claims;
        this.clock = clock;
    }

    /** How much is left of the use is not known, so nobody can agree on a refund. */
    static final class MeterRequired extends RuleViolated {
        MeterRequired(String pointer) {
            super(
                    "meter-required",
                    "This contract also ends by use: tell what the meter shows.",
                    List.of(new Violation(pointer, "meter-required", "is required")));
        }
    }

    /**
     * What customer and seller may agree on.
     *
     * @param meter what the meter shows
     * @param pointer to where that was to be told
     * @throws MeterRequired when the contract is limited by use, nothing was told, and the free look is over
     */
    CancellationQuote agreeable(Contract contract, UnitFacts unit, @Nullable Long meter, String pointer) {
        var quote = today(contract, unit, meter);
        if (meter == null && contract.view().usage() != null && !quote.freeLook()) throw new MeterRequired(pointer);
        return quote;
    }

    /** @param meter null where nobody has read it: then by the days alone */
    CancellationQuote today(Contract contract, UnitFacts unit, @Nullable Long meter) {
        var line = swaps.lineage(unit.id());
        var claimed = line.stream().anyMatch(each -> claims.hasFiledSince(each.value(), contract.soldAt()));
        return contract.quote(unit.ledger().dayOf(clock.instant()), meter, claimed, granted(unit));
    }

    /** What was granted for the unit, and for those that it was given in place of. */
    List<GrantedClaim> granted(UnitFacts unit) {
        return swaps.lineage(unit.id()).stream()
                .flatMap(each -> claims.granted(each.value()).stream())
                .toList();
    }
}
