package org.aftersales.warranty.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The articles and policies of one tenant at one moment. Immutable, so that a whole batch is judged by one state.
 *
 * @param edition counts the changes of the tenant's catalogue
 */
public record Catalogue(long edition, Map<Gtin, Article> articles, Map<String, List<PolicyVersion>> policies) {

    static final Catalogue EMPTY = new Catalogue(0, Map.of(), Map.of());

    private static final Comparator<PolicyVersion> AGE =
            Comparator.comparing(PolicyVersion::effectiveFrom).thenComparingInt(PolicyVersion::version);

    public Catalogue {
        articles = Map.copyOf(articles);
        policies = Map.copyOf(policies);
    }

    public Optional<Article> article(Gtin gtin) {
        return Optional.ofNullable(articles.get(gtin));
    }

    /** The latest version in force on the local day of the sale, each version judged in its own zone. */
    public Optional<PolicyVersion> policyInForce(String code, Instant soldAt) {
        return policies.getOrDefault(code, List.of()).stream()
                .filter(version -> version.isInForceAt(soldAt))
                .max(AGE);
    }

    /** As {@link #policyInForce} where only the local day of the sale is known. */
    public Optional<PolicyVersion> policyInForceOn(String code, LocalDate soldOn) {
        return policies.getOrDefault(code, List.of()).stream()
                .filter(version -> !version.effectiveFrom().isAfter(soldOn))
                .max(AGE);
    }

    public Optional<PolicyVersion> policy(String code, int version) {
        return policies.getOrDefault(code, List.of()).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }
}
