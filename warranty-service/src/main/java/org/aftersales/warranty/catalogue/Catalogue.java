package org.aftersales.warranty.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The articles and policies of one tenant at one moment. Immutable, so that a whole batch is judged by one state.
 *
 * @param edition counts the changes of the tenant's catalogue
 * @param selectable codes of the policies of which a version says which sales it is for, in ASCII order
 */
public record Catalogue(
        long edition, Map<Gtin, Article> articles, Map<String, List<PolicyVersion>> policies, List<String> selectable) {

    static final Catalogue EMPTY = new Catalogue(0, Map.of(), Map.of());

    private static final Comparator<PolicyVersion> AGE =
            Comparator.comparing(PolicyVersion::effectiveFrom).thenComparingInt(PolicyVersion::version);

    public Catalogue {
        articles = Map.copyOf(articles);
        policies = Map.copyOf(policies);
        selectable = List.copyOf(selectable);
    }

    public Catalogue(long edition, Map<Gtin, Article> articles, Map<String, List<PolicyVersion>> policies) {
        this(edition, articles, policies, selectable(policies));
    }

    private static List<String> selectable(Map<String, List<PolicyVersion>> policies) {
        return policies.entrySet().stream()
                .filter(policy -> policy.getValue().stream().anyMatch(version -> version.scope() != null))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public Optional<Article> article(Gtin gtin) {
        return Optional.ofNullable(articles.get(gtin));
    }

    /**
     * The policy version that a sale is made under: that of the product, else the most specific one that applies. More
     * than one where several are equally specific, none where nothing applies.
     */
    public List<PolicyVersion> policiesFor(Article article, SaleTraits sale, Instant soldAt) {
        return policiesFor(article, sale, code -> policyInForce(code, soldAt));
    }

    /** As {@link #policiesFor(Article, SaleTraits, Instant)} where only the local day of the sale is known. */
    public List<PolicyVersion> policiesOn(Article article, SaleTraits sale, LocalDate soldOn) {
        return policiesFor(article, sale, code -> policyInForceOn(code, soldOn));
    }

    private List<PolicyVersion> policiesFor(
            Article article, SaleTraits sale, Function<String, Optional<PolicyVersion>> inForce) {
        var assigned = article.policyCode();
        if (assigned != null) return inForce.apply(assigned).map(List::of).orElse(List.of());
        var best = new ArrayList<PolicyVersion>();
        for (var code : selectable) {
            inForce.apply(code)
                    .filter(version -> version.appliesTo(article, sale))
                    .ifPresent(version -> keepMostSpecific(best, version));
        }
        return best;
    }

    private static void keepMostSpecific(List<PolicyVersion> best, PolicyVersion version) {
        var lead = best.isEmpty() ? 1 : version.specificity() - best.getFirst().specificity();
        if (lead > 0) best.clear();
        if (lead >= 0) best.add(version);
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
