package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** The units that customers and retailers name when they ask for a ticket; staff knows what it does. */
@ApplicationScoped
class NamedUnits {
    private final UnitUseCases units;

    NamedUnits(UnitUseCases units) {
        this.units = units;
    }

    /** 422: whose it is, and who sold it, nobody learns by asking. */
    static final class UnitOfOthers extends RuleViolated {
        UnitOfOthers(List<String> pointers) {
            super(
                    "unit-of-others",
                    "The unit does not go with this customer and retailer.",
                    pointers.stream().map(UnitOfOthers::violation).toList());
        }

        private static Violation violation(String pointer) {
            return new Violation(pointer, "unit-of-others", "Name whose it is and who sold it.");
        }
    }

    /** @throws UnitOfOthers when a unit is known to be another's, or to be sold by another */
    void check(Opening asked) {
        var strange = strange(asked, known(List.of(asked)));
        if (!strange.isEmpty()) throw new UnitOfOthers(strange);
    }

    /** Those of which nothing is known that contradicts what they say; of units that nobody has told of nothing is. */
    Predicate<Opening> fitting(List<Opening> asked) {
        var known = known(asked);
        return opening -> strange(opening, known).isEmpty();
    }

    private Map<UUID, KnownUnit> known(List<Opening> asked) {
        var named = asked.stream()
                .flatMap(opening -> named(opening).values().stream())
                .collect(toSet());
        return named.isEmpty() ? Map.of() : units.known(named);
    }

    /** By where they are named, in that order; the ticket's own and those of its devices. */
    private static Map<String, UUID> named(Opening asked) {
        if (asked.sight().seesInside()) return Map.of();

        var named = new LinkedHashMap<String, UUID>();
        asked.unit().ifPresent(unit -> named.put("/unitId", unit));
        for (int i = 0; i < asked.devices().size(); i++) {
            var unit = asked.devices().get(i).unitId();
            if (unit != null) named.put("/items/" + i + "/unitId", unit);
        }
        return named;
    }

    /** Where those are named that do not fit. */
    private static List<String> strange(Opening asked, Map<UUID, KnownUnit> known) {
        return named(asked).entrySet().stream()
                .filter(one -> !fits(asked, known.get(one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean fits(Opening asked, @Nullable KnownUnit unit) {
        if (unit == null) return true;

        var told = asked.work().concern();
        var sold = unit.retailerId().equals(KnownUnit.NO_RETAILER)
                || unit.retailerId().equals(told.retailerId());
        return sold && (unit.customerId().equals(told.customerId()) || asked.isOfAsker(unit.customerId()));
    }
}
