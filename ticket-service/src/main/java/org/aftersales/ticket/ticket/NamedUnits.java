package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.UnitUseCases;

/** The units that customers and retailers name when they ask for a ticket; staff knows what it does. */
@ApplicationScoped
class NamedUnits {
    private final UnitUseCases units;

    NamedUnits(UnitUseCases units) {
        this.units = units;
    }

    /** 422: whose it is, and who sold it, nobody learns by asking. */
    static final class UnitOfOthers extends RuleViolated {
        UnitOfOthers() {
            super(
                    "unit-of-others",
                    "The unit does not go with this customer and retailer.",
                    List.of(new Violation("/unitId", "unit-of-others", "Name whose it is and who sold it.")));
        }
    }

    /** @throws UnitOfOthers when the unit is known to be another's, or to be sold by another */
    void check(Opening asked) {
        if (!fitting(List.of(asked)).test(asked)) throw new UnitOfOthers();
    }

    /** Those of which nothing is known that contradicts what they say; of units that nobody has told of nothing is. */
    Predicate<Opening> fitting(List<Opening> asked) {
        var named = asked.stream()
                .filter(opening -> !opening.sight().seesInside())
                .flatMap(opening -> opening.unit().stream())
                .collect(toSet());
        if (named.isEmpty()) return opening -> true;

        var known = units.known(named);
        return opening -> fits(opening, known);
    }

    private static boolean fits(Opening asked, Map<UUID, KnownUnit> known) {
        return asked.sight().seesInside()
                || asked.unit().map(known::get).map(unit -> fits(asked, unit)).orElse(true);
    }

    private static boolean fits(Opening asked, KnownUnit unit) {
        var told = asked.work().concern();
        var sold = unit.retailerId().equals(KnownUnit.NO_RETAILER)
                || unit.retailerId().equals(told.retailerId());
        return sold && (unit.customerId().equals(told.customerId()) || asked.isOfAsker(unit.customerId()));
    }
}
