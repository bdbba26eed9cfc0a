package org.aftersales.warranty.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One version of a warranty policy. It never changes once published; better terms are a new version.
 *
 * @param scope which sales of products that name no policy it is for; null for none
 */
public record PolicyVersion(
        String code,
        int version,
        LocalDate effectiveFrom,
        String name,
        @Nullable String nameFa,
        Terms terms,
        @Nullable ReturnWindow returnWindow,
        Transfers transfers,
        @Nullable Scope scope) {

    /** For how long goods may be given back for money, and from when that is counted. */
    public record ReturnWindow(Period period, Evidence from, Evidence fallback) {}

    /**
     * Whether the warranty passes to another owner.
     *
     * @param most how often at most; null for any number of times
     */
    public record Transfers(boolean allowed, @Nullable Integer most) {}

    boolean appliesTo(Article article, SaleTraits sale) {
        return scope != null && scope.fits(article, sale);
    }

    /** The greater, the more specific are the sales it is for. */
    int specificity() {
        return scope == null ? -1 : scope.specificity();
    }

    boolean isInForceAt(Instant soldAt) {
        return !effectiveFrom.isAfter(soldAt.atZone(terms.zone()).toLocalDate());
    }
}
