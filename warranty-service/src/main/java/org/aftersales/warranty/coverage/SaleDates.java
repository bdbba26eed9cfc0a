package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The local dates, in the policy's zone, of what happened to a unit. Only the sale is always known. */
public record SaleDates(
        LocalDate sale,
        @Nullable LocalDate delivery,
        @Nullable LocalDate installation) {

    public static SaleDates in(
            ZoneId zone, Instant soldAt, @Nullable Instant deliveredAt, @Nullable Instant installedAt) {
        return new SaleDates(day(soldAt, zone), dayOrNull(deliveredAt, zone), dayOrNull(installedAt, zone));
    }

    Optional<LocalDate> of(Evidence evidence) {
        return switch (evidence) {
            case SALE -> Optional.of(sale);
            case DELIVERY -> Optional.ofNullable(delivery);
            case INSTALLATION -> Optional.ofNullable(installation);
        };
    }

    LocalDate ofOrSale(Evidence evidence) {
        return of(evidence).orElse(sale);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : day(instant, zone);
    }
}
