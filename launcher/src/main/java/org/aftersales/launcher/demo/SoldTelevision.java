package org.aftersales.launcher.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One registered record of the sales file, as far as the demo reads it.
 *
 * @param serial   normalised
 * @param personal the buyer's name, phone, e-mail and birth date as the retailer wrote them
 */
record SoldTelevision(
        long record, String gtin, String serial, String customerRef, Coverage coverage, List<String> personal) {

    /** First and last covered day by kind. */
    record Coverage(LocalDate startsOn, List<String> kinds) {
        /** Whether both, parts and labour, are paid for on that day: the case that needs no adjuster. */
        boolean repairsFreely(LocalDate day) {
            return !startsOn.isAfter(day) && lasts("PARTS", day) && lasts("LABOUR", day);
        }

        private boolean lasts(String kind, LocalDate day) {
            return kinds.stream().filter(entry -> entry.startsWith(kind + ":")).anyMatch(entry -> !LocalDate.parse(
                            entry.substring(kind.length() + 1))
                    .isBefore(day));
        }
    }

    static Coverage coverage(String startsOn, String coverages) {
        return new Coverage(LocalDate.parse(startsOn), Arrays.asList(coverages.split(";")));
    }

    boolean hasCustomer() {
        return !customerRef.isEmpty() && personal.stream().noneMatch(String::isEmpty);
    }

    /** What must not be found in any event: whole values, and the parts of the name. */
    Stream<String> traces() {
        return personal.stream().flatMap(value -> Stream.concat(Stream.of(value), Stream.of(value.split(" "))));
    }
}
