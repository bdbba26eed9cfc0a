package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the seller owes by law beside the commercial guarantee, as the policy of a jurisdiction states it.
 *
 * @param from the event that the law counts from; in the EU delivery (Directive 2019/771, article 10)
 * @param fallback counts where that is not known; null where nothing may be assumed then
 * @param promises all of the same period
 * @param sellerProves for so long a defect is presumed to have been there from the beginning (article 11); null for the
 *     whole period
 * @param repairEffect what repairs do to the promises: in the EU one lengthens the seller's liability by a year, once
 *     (Directive (EU) 2024/1799); null where they do the same as to the guarantee
 */
public record Statutory(
        Evidence from,
        @Nullable Evidence fallback,
        List<Promise> promises,
        @Nullable Period sellerProves,
        @Nullable RepairEffect repairEffect) {

    /** Of a law that says nothing of repairs. */
    public Statutory(
            Evidence from, @Nullable Evidence fallback, List<Promise> promises, @Nullable Period sellerProves) {
        this(from, fallback, promises, sellerProves, null);
    }

    public Statutory {
        promises = List.copyOf(promises);
    }

    Optional<LocalDate> startsOn(SaleDates dates) {
        return anchor(dates).flatMap(dates::of);
    }

    /** The event that the law counts from for this unit; empty where it is not known when that happened. */
    public Optional<Evidence> anchor(SaleDates dates) {
        if (dates.of(from).isPresent()) return Optional.of(from);
        return fallback == null
                ? Optional.empty()
                : Optional.of(fallback).filter(each -> dates.of(each).isPresent());
    }
}
