package org.aftersales.loyalty.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an event is worth.
 *
 * @param perPoint of a registration: the price of one point, once a currency; others earn nothing
 * @param points of a survey: the same for every answer, whatever it is
 * @param atMost what one event earns at most; a billion where absent
 * @param perDay what one customer earns by it at most in a local day; without limit where absent
 * @param perMonth what one customer earns by it at most in a local month; without limit where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleTerms(
        @Nullable @Size(min = 1, max = 100) List<@NotNull Money> perPoint,
        @Nullable @Min(0) @Max(MOST) Long points,
        @Nullable @Min(1) @Max(MOST) Long atMost,
        @Nullable @Min(1) @Max(MOST) Long perDay,
        @Nullable @Min(1) @Max(MOST) Long perMonth) {
    private static final long MOST = Points.MOST;

    /**
     * The rule of these terms.
     *
     * @throws RuleViolated when such an event cannot be judged by them
     */
    EarningRule rule(Reason reason, int version) {
        return switch (reason) {
            case REGISTRATION -> byPrice(version);
            case SURVEY -> fixed(version);
            default -> throw refused("/reason", "nothing is earned by it");
        };
    }

    private EarningRule byPrice(int version) {
        if (perPoint == null || points != null) throw refused("/terms/perPoint", "a registration earns by its price");
        if (perPoint.stream().anyMatch(price -> price.minor() <= 0)) {
            throw refused("/terms/perPoint", "a point has a price");
        }
        if (perPoint.stream().map(Money::currency).distinct().count() < perPoint.size()) {
            throw refused("/terms/perPoint", "a currency has one price");
        }
        var prices = perPoint.stream().collect(Collectors.toMap(Money::currency, price -> price));
        return new EarningRule.ByPrice(version, prices, new Points(atMost == null ? MOST : atMost));
    }

    private EarningRule fixed(int version) {
        if (points == null || perPoint != null || atMost != null) {
            throw refused("/terms/points", "a survey earns the same for every answer");
        }
        return new EarningRule.Fixed(version, new Points(points));
    }

    private static RuleViolated refused(String pointer, String why) {
        return new RuleViolated(
                "invalid-rule", "Nothing can be judged by this.", List.of(new Violation(pointer, "invalid-rule", why)));
    }
}
