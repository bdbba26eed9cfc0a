package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An event that cannot come after another of the same unit: nothing is sold before it is made. The same day is in order. */
public record EventOrder(Evidence earlier, Evidence later) {

    private static final List<EventOrder> ALL = List.of(
            new EventOrder(Evidence.MANUFACTURE, Evidence.IMPORT),
            new EventOrder(Evidence.MANUFACTURE, Evidence.INVOICE),
            new EventOrder(Evidence.MANUFACTURE, Evidence.SALE),
            new EventOrder(Evidence.MANUFACTURE, Evidence.DELIVERY),
            new EventOrder(Evidence.MANUFACTURE, Evidence.ACTIVATION),
            new EventOrder(Evidence.MANUFACTURE, Evidence.INSTALLATION),
            new EventOrder(Evidence.SALE, Evidence.DELIVERY),
            new EventOrder(Evidence.DELIVERY, Evidence.INSTALLATION));

    /**
     * An event that rules another out by its day.
     *
     * @param isBefore whether the event that is ruled out is told of a day before it, where it cannot be; else after it
     */
    public record Contradiction(boolean isBefore, Evidence other, LocalDate otherDay) {}

    /** What of these days rules out that the event happened on that day. */
    public static Stream<Contradiction> against(Evidence kind, LocalDate day, Map<Evidence, LocalDate> days) {
        return ALL.stream()
                .flatMap(order -> Stream.concat(
                        order.later == kind ? contradiction(day, order.earlier, days, true) : Stream.empty(),
                        order.earlier == kind ? contradiction(day, order.later, days, false) : Stream.empty()));
    }

    private static Stream<Contradiction> contradiction(
            LocalDate day, Evidence other, Map<Evidence, LocalDate> days, boolean isBefore) {
        var otherDay = days.get(other);
        if (otherDay == null) return Stream.empty();
        var isOut = isBefore ? day.isBefore(otherDay) : day.isAfter(otherDay);
        return isOut ? Stream.of(new Contradiction(isBefore, other, otherDay)) : Stream.empty();
    }
}
