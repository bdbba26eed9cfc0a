package org.aftersales.warranty.catalogue;

import java.util.Collections;
import java.util.Set;

/**
 * Which sales a policy is for where the product itself names none. What is empty excludes nothing. Of the policies that
 * fit, the most specific is chosen: one that names the product before one that names its category, then by channel,
 * condition and country.
 */
record Scope(
        Set<Gtin> gtins,
        Set<String> categories,
        Set<String> channels,
        Set<ItemCondition> conditions,
        Set<String> countries) {

    Scope {
        gtins = Set.copyOf(gtins);
        categories = Set.copyOf(categories);
        channels = Set.copyOf(channels);
        conditions = Set.copyOf(conditions);
        countries = Set.copyOf(countries);
    }

    boolean fits(Article article, SaleTraits sale) {
        return allows(gtins, article.gtin())
                && allows(categories, article.category())
                && allows(channels, sale.channel())
                && allows(conditions, sale.condition())
                && allows(countries, sale.country());
    }

    /** The greater, the more specific. */
    int specificity() {
        return weight(gtins, 16)
                + weight(categories, 8)
                + weight(channels, 4)
                + weight(conditions, 2)
                + weight(countries, 1);
    }

    /** Whether there can be a sale that fits both, and neither is the more specific. */
    boolean competesWith(Scope other) {
        return specificity() == other.specificity()
                && meet(gtins, other.gtins)
                && meet(categories, other.categories)
                && meet(channels, other.channels)
                && meet(conditions, other.conditions)
                && meet(countries, other.countries);
    }

    private static <T> boolean allows(Set<T> named, T value) {
        return named.isEmpty() || named.contains(value);
    }

    private static int weight(Set<?> named, int weight) {
        return named.isEmpty() ? 0 : weight;
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }
}
