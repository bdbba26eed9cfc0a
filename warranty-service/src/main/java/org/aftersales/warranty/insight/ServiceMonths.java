package org.aftersales.warranty.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Units in warranty on a day.
 *
 * @param units all of them
 * @param months the same units by month in service; months without units are left out
 */
record ServiceMonths(LocalDate asOf, long units, List<Month> months) {

    /** @param month whole months since the warranty began, from 0 */
    record Month(int month, long units) {}

    /** @param counted units by month, in the order of the months */
    static ServiceMonths of(LocalDate day, Map<Integer, Long> counted) {
        var months = counted.entrySet().stream()
                .filter(month -> month.getValue() != 0)
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
        return new ServiceMonths(day, months.stream().mapToLong(Month::units).sum(), months);
    }
}
