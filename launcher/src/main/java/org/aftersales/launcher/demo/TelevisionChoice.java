package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.launcher.LaunchFailure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Chooses whose television breaks: the first in the file that is registered, belongs to a customer with nothing else
 * registered, and is repaired freely on the day. A pure function of the two files and the day.
 */
final class TelevisionChoice {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    private static final List<String> PERSONAL = List.of("customer_name", "phone", "email", "birth_date");

    private final Set<String> televisions = new HashSet<>();

    TelevisionChoice(JsonNode products) {
        for (var product : products) {
            if (product.path("category").asText().equals("television")) {
                televisions.add(padded(product.path("gtin").asText()));
            }
        }
    }

    /** @throws LaunchFailure when no television is covered on that day */
    SoldTelevision choose(String sales, String results, LocalDate day) {
        var registered = registered(parse(results));
        var sold = parse(sales.replaceFirst("^\uFEFF", ""));
        var units = new HashMap<String, Integer>();
        for (var row : sold) {
            if (registered.containsKey(row.getRecordNumber())) {
                units.merge(field(row, "customer_ref"), 1, Integer::sum);
            }
        }
        return sold.stream()
                .filter(row -> registered.containsKey(row.getRecordNumber()))
                .filter(row -> televisions.contains(padded(field(row, "gtin"))))
                .map(row -> television(row, registered.get(row.getRecordNumber())))
                .filter(SoldTelevision::hasCustomer)
                .filter(television -> units.get(television.customerRef()) == 1)
                .filter(television -> television.coverage().repairsFreely(day))
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure("no registered television is covered for parts and labour on " + day));
    }

    private static Map<Long, CSVRecord> registered(List<CSVRecord> results) {
        var registered = new HashMap<Long, CSVRecord>();
        for (var row : results) {
            if (row.get("outcome").equals("registered")) {
                registered.put(Long.valueOf(row.get("record")), row);
            }
        }
        return registered;
    }

    private static SoldTelevision television(CSVRecord sale, CSVRecord result) {
        return new SoldTelevision(
                sale.getRecordNumber(),
                field(sale, "gtin"),
                result.get("normalized_serial"),
                field(sale, "customer_ref"),
                SoldTelevision.coverage(result.get("starts_on"), result.get("coverages")),
                PERSONAL.stream().map(name -> field(sale, name)).toList());
    }

    private static String field(CSVRecord row, String name) {
        return row.isSet(name) ? row.get(name).strip() : "";
    }

    private static String padded(String gtin) {
        return "0".repeat(Math.max(0, 14 - gtin.length())) + gtin;
    }

    private static List<CSVRecord> parse(String text) {
        try (var parser = CSV.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
