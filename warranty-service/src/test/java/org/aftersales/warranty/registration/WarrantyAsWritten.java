package org.aftersales.warranty.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aftersales.warranty.catalogue.ShippedCatalogue;

/** The fourth step of the description: which version, from which day, up to which day. Days are counted by hand. */
final class WarrantyAsWritten {

    private static final Map<String, Integer> COLUMN = Map.of("SALE", 1, "DELIVERY", 7, "INSTALLATION", 8);

    /** The last four columns of a result. */
    String of(String code, List<String> row) {
        JsonNode chosen = null;
        for (var version : ShippedCatalogue.policies()) {
            var sold = text(day(version, row, "SALE"));
            if (version.path("code").asText().equals(code)
                    && version.path("effectiveFrom").asText().compareTo(sold) <= 0) {
                if (chosen == null || from(chosen).compareTo(from(version)) < 0) chosen = version;
            }
        }
        if (chosen == null) throw new IllegalStateException("sold before the first version of " + code);
        var start = start(chosen, row);
        var lines = new ArrayList<String>();
        for (var coverage : chosen.path("coverages")) {
            var last = plus(start, coverage.path("period").asText());
            if (chosen.path("endDay").asText().equals("DAY_BEFORE")) last = dayBefore(last);
            var component =
                    coverage.has("component") ? ":" + coverage.path("component").asText() : "";
            lines.add(coverage.path("kind").asText() + component + ":" + text(last));
        }
        return code + ',' + chosen.path("version").asInt() + ',' + text(start) + ',' + String.join(";", lines);
    }

    private static String from(JsonNode version) {
        return version.path("effectiveFrom").asText();
    }

    private static int[] start(JsonNode policy, List<String> row) {
        var rule = policy.path("startRule");
        int[] start = null;
        for (var evidence : rule.path("evidence")) {
            if (start == null && !row.get(COLUMN.get(evidence.asText())).isEmpty()) {
                start = day(policy, row, evidence.asText());
            }
        }
        if (start == null) start = day(policy, row, "SALE");
        if (!rule.has("cap")) return start;
        var after = rule.path("cap").path("after").asText();
        var anchor = day(policy, row, row.get(COLUMN.get(after)).isEmpty() ? "SALE" : after);
        var latest = plus(anchor, rule.path("cap").path("period").asText());
        return Arrays.compare(start, latest) > 0 ? latest : start;
    }

    private static int[] day(JsonNode policy, List<String> row, String evidence) {
        return WrittenDate.of(row.get(COLUMN.get(evidence)))
                .dayIn(policy.path("zone").asText());
    }

    private static int[] plus(int[] day, String period) {
        var count = Integer.parseInt(period.substring(1, period.length() - 1));
        return switch (period.charAt(period.length() - 1)) {
            case 'Y' -> plusMonths(day, 12 * count);
            case 'M' -> plusMonths(day, count);
            default -> plusDays(day, count);
        };
    }

    private static int[] plusMonths(int[] day, int months) {
        var month = day[1];
        var year = day[0];
        for (int i = 0; i < months; i++) {
            month = month == 12 ? 1 : month + 1;
            if (month == 1) year++;
        }
        return new int[] {year, month, Math.min(day[2], length(year, month))};
    }

    private static int[] plusDays(int[] day, int days) {
        var next = day.clone();
        for (int i = 0; i < days; i++) {
            next[2]++;
            if (next[2] > length(next[0], next[1]))
                next = new int[] {plusMonths(next, 1)[0], plusMonths(next, 1)[1], 1};
        }
        return next;
    }

    private static int[] dayBefore(int[] day) {
        if (day[2] > 1) return new int[] {day[0], day[1], day[2] - 1};
        return day[1] > 1 ? new int[] {day[0], day[1] - 1, length(day[0], day[1] - 1)} : new int[] {day[0] - 1, 12, 31};
    }

    private static int length(int year, int month) {
        var leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        return month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static String text(int[] day) {
        return "%04d-%02d-%02d".formatted(day[0], day[1], day[2]);
    }
}
