package org.aftersales.warranty.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** That a policy names sales at all, and that for no sale two policies are equally specific. */
final class SelectionRules {

    private static final Comparator<PolicyVersion> AGE =
            Comparator.comparing(PolicyVersion::effectiveFrom).thenComparingInt(PolicyVersion::version);

    private SelectionRules() {}

    static List<Violation> violations(@Nullable AppliesTo told) {
        var found = new ArrayList<Violation>();
        if (told == null) return found;
        if (!told.namesSomething()) {
            found.add(new Violation("/appliesTo", "empty-selection", "names products, categories or traits of sales"));
        }
        var gtins = AppliesTo.orEmpty(told.gtins());
        for (int i = 0; i < gtins.size(); i++) {
            if (Gtin.parse(gtins.get(i)).isEmpty()) {
                var message = "must be a GTIN with a right check digit";
                found.add(new Violation("/appliesTo/gtins/" + i, "invalid-gtin", message));
            }
        }
        repeated(found, "gtins", gtins);
        repeated(found, "categories", AppliesTo.orEmpty(told.categories()));
        repeated(found, "channels", AppliesTo.orEmpty(told.channels()));
        repeated(found, "conditions", AppliesTo.orEmpty(told.conditions()));
        repeated(found, "countries", AppliesTo.orEmpty(told.countries()));
        return found;
    }

    private static void repeated(List<Violation> found, String name, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                found.add(new Violation("/appliesTo/" + name + "/" + i, "repeated", "is named before"));
            }
        }
    }

    /**
     * The version of another policy that is for some of the same sales, on some of the same days, and as specific.
     *
     * @param published versions of all policies
     */
    static Optional<PolicyVersion> competitor(PolicyVersion added, List<PolicyVersion> published) {
        var scope = added.scope();
        if (scope == null) return Optional.empty();
        Map<String, List<PolicyVersion>> byCode =
                published.stream().collect(Collectors.groupingBy(PolicyVersion::code));
        var own = new ArrayList<>(byCode.getOrDefault(added.code(), List.of()));
        own.add(added);
        byCode.remove(added.code());
        var term = term(added, own);
        return byCode.values().stream()
                .flatMap(versions ->
                        versions.stream().filter(other -> term(other, versions).meets(term)))
                .filter(other -> other.scope() != null && other.scope().competesWith(scope))
                .min(Comparator.comparing(PolicyVersion::code).thenComparing(AGE));
    }

    /** @param before the day on which a later version takes over; null where none does */
    private record Term(LocalDate from, @Nullable LocalDate before) {

        boolean meets(Term other) {
            return !isEmpty() && !other.isEmpty() && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean isEmpty() {
            return from.equals(before);
        }

        private boolean startsBeforeEndOf(Term other) {
            return other.before == null || from.isBefore(other.before);
        }
    }

    private static Term term(PolicyVersion version, List<PolicyVersion> ofSameCode) {
        var next = ofSameCode.stream()
                .filter(other -> AGE.compare(other, version) > 0)
                .min(AGE)
                .map(PolicyVersion::effectiveFrom);
        return new Term(version.effectiveFrom(), next.orElse(null));
    }
}
