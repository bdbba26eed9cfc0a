package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules of all times, by when each set of them begins. */
record Rulebooks(NavigableMap<Instant, Rulebook> byBegin) {
    private static final Comparator<PublishedRule> LATER =
            Comparator.comparing(PublishedRule::validFrom).thenComparing(PublishedRule::version);

    static Rulebooks of(List<PublishedRule> versions) {
        var books = new TreeMap<Instant, Rulebook>();
        for (var version : versions) {
            books.computeIfAbsent(version.validFrom(), begin -> at(begin, versions));
        }
        return new Rulebooks(books);
    }

    /** Those that are in force at a moment; of two versions that begin together the later one counts. */
    Rulebook at(Instant moment) {
        var found = byBegin.floorEntry(moment);
        return found == null ? new Rulebook(List.of()) : found.getValue();
    }

    /** Those that prices are converted into, by any of them. */
    Set<String> currencies() {
        return byBegin.values().stream()
                .flatMap(book -> book.rules().stream())
                .map(rule -> rule.worth() instanceof Worth.ByPrice price ? price.into() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Rulebook at(Instant moment, List<PublishedRule> versions) {
        var valid = versions.stream()
                .filter(version -> !version.validFrom().isAfter(moment))
                .collect(Collectors.toMap(
                        PublishedRule::code,
                        version -> version,
                        (one, other) -> LATER.compare(one, other) > 0 ? one : other));
        return new Rulebook(valid.values().stream().map(PublishedRule::rule).toList());
    }
}
