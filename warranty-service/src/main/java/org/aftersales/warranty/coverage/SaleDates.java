package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The local dates, in the policy's zone, of what happened to a unit. Only the sale is always known.
 *
 * @param days at most one of each kind
 */
public record SaleDates(Map<Evidence, LocalDate> days) {

    public SaleDates {
        if (!days.containsKey(Evidence.SALE)) throw new IllegalArgumentException("the day of the sale is always known");
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    public SaleDates(LocalDate sale, @Nullable LocalDate delivery, @Nullable LocalDate installation) {
        this(known(sale, delivery, installation));
    }

    private static Map<Evidence, LocalDate> known(
            LocalDate sale, @Nullable LocalDate delivery, @Nullable LocalDate installation) {
        var days = new EnumMap<Evidence, LocalDate>(Evidence.class);
        days.put(Evidence.SALE, sale);
        if (delivery != null) days.put(Evidence.DELIVERY, delivery);
        if (installation != null) days.put(Evidence.INSTALLATION, installation);
        return days;
    }

    public static SaleDates in(
            ZoneId zone, Instant soldAt, @Nullable Instant deliveredAt, @Nullable Instant installedAt) {
        return new SaleDates(day(soldAt, zone), dayOrNull(deliveredAt, zone), dayOrNull(installedAt, zone));
    }

    public LocalDate sale() {
        return Objects.requireNonNull(days.get(Evidence.SALE));
    }

    public Optional<LocalDate> of(Evidence evidence) {
        return Optional.ofNullable(days.get(evidence));
    }

    LocalDate ofOrSale(Evidence evidence) {
        var day = days.get(evidence);
        return day == null ? sale() : day;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : day(instant, zone);
    }
}
