package org.aftersales.warranty.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Extension;
import org.aftersales.warranty.coverage.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a contract covers.
 *
 * @param kinds each for the whole period; components cannot be extended
 * @param usage how much use it covers, whichever comes first; as much as falls into the period where absent
 */
record Cover(
        @NotEmpty @Size(max = 10) Set<@NotNull CoverageKind> kinds,
        @NotNull Period period,
        @NotNull Extension.Begins begins,
        @Nullable @Valid ContractUsage usage) {

    private static final int MOST_YEARS = 20;

    /** A cover in the words of another service; empty where it is none that a contract can have. */
    static Optional<Cover> parse(List<String> kinds, String period, String begins) {
        var names = Set.copyOf(kinds);
        var known = Arrays.stream(CoverageKind.values())
                .filter(kind -> kind != CoverageKind.COMPONENT && names.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
        var from = Arrays.stream(Extension.Begins.values())
                .filter(each -> each.name().equals(begins))
                .findFirst();
        if (known.isEmpty() || known.size() < names.size() || from.isEmpty()) return Optional.empty();
        return length(period).map(length -> new Cover(known, length, from.get(), null));
    }

    private static Optional<Period> length(String period) {
        try {
            return Optional.of(Period.parse(period)).filter(length -> !length.isLongerThanYears(MOST_YEARS));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty(); // a length of another notation is none that we can promise
        }
    }

    List<Extension> extensions() {
        if (period.isLongerThanYears(MOST_YEARS)) {
            throw new RuleViolated(
                    "period-too-long",
                    "A contract covers at most " + MOST_YEARS + " years.",
                    List.of(new Violation("/cover/period", "period-too-long", "at most P" + MOST_YEARS + "Y")));
        }
        if (kinds.contains(CoverageKind.COMPONENT)) {
            throw new RuleViolated(
                    "component-not-extendable",
                    "The promise for a component cannot be extended.",
                    List.of(new Violation("/cover/kinds", "component-not-extendable", "without COMPONENT")));
        }
        return kinds.stream()
                .sorted()
                .map(kind -> new Extension(kind, period, begins))
                .toList();
    }
}
