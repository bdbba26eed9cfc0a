package org.aftersales.warranty.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.tenant.Tenants;

/**
 * The tenants' catalogues in memory. The edition in the database says whether one is out of date, whichever instance
 * changed it, and only what has changed since is read again.
 */
@ApplicationScoped
class Catalogues {

    private static final int TENANTS_IN_MEMORY = 200;
    private static final Duration UNCHECKED = Duration.ofSeconds(1);

    private final Products products;
    private final PublishedPolicies policies;
    private final Editions editions;
    private final Documents documents;
    private final Tenants tenants;
    private final Cache<String, Catalogue> loaded = Caffeine.newBuilder()
            .maximumSize(TENANTS_IN_MEMORY)
            .executor(Runnable::run) // to wake a thread that tidies up costs more than to tidy up
            .build();
    private final Cache<String, Catalogue> checked = Caffeine.newBuilder()
            .maximumSize(TENANTS_IN_MEMORY)
            .expireAfterWrite(UNCHECKED)
            .executor(Runnable::run)
            .build();

    Catalogues(Products products, PublishedPolicies policies, Editions editions, Documents documents, Tenants tenants) {
        this.products = products;
        this.policies = policies;
        this.editions = editions;
        this.documents = documents;
        this.tenants = tenants;
    }

    Catalogue recent() {
        return Optional.ofNullable(checked.getIfPresent(tenants.current())).orElseGet(this::current);
    }

    /** What is in memory, however old. */
    Catalogue loaded() {
        return Optional.ofNullable(loaded.getIfPresent(tenants.current())).orElse(Catalogue.EMPTY);
    }

    Catalogue current() {
        var known = loaded();
        var edition = editions.current();
        var current = known.edition() == edition ? known : refreshed(known, edition);
        loaded.asMap().merge(tenants.current(), current, Catalogues::newer);
        checked.put(tenants.current(), current);
        return current;
    }

    private static Catalogue newer(Catalogue one, Catalogue other) {
        return one.edition() > other.edition() ? one : other;
    }

    private Catalogue refreshed(Catalogue known, long edition) {
        var articles = new HashMap<>(known.articles());
        for (var product : products.changedAfter(known.edition())) {
            var document = documents.read(product);
            articles.put(product.gtin(), document.toArticle(product.gtin()));
        }
        var versions = new HashMap<>(known.policies());
        for (var policy : policies.publishedAfter(known.edition())) {
            versions.merge(policy.code(), List.of(documents.read(policy).toVersion()), Catalogues::joined);
        }
        return new Catalogue(edition, articles, versions);
    }

    private static List<PolicyVersion> joined(List<PolicyVersion> known, List<PolicyVersion> added) {
        var all = new ArrayList<>(known);
        all.removeIf(version -> added.stream().anyMatch(other -> other.version() == version.version()));
        all.addAll(added);
        all.sort(Comparator.comparingInt(PolicyVersion::version));
        return List.copyOf(all);
    }
}
