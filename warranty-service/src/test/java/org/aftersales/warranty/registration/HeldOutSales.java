package org.aftersales.warranty.registration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.aftersales.warranty.catalogue.ShippedCatalogue;

/** Sales files that nobody has looked at: every seed is another one, with right, wrong and repeated records. */
public final class HeldOutSales {

    private static final String[] OFFSETS = {"Z", "+03:30", "+01:00", "+02:00", "-05:00", "+14:00", "+00:30"};
    private static final String[] CURRENCIES = {"IRR", "EUR", "USD", "JPY", "KWD"};
    private static final Map<String, String> DECIMALS = Map.of("JPY", "", "KWD", ".125");
    private static final long FIRST = Instant.parse("2023-01-03T00:00:00Z").getEpochSecond();
    private static final int DAYS = 1_419;

    private final Random random;
    private final SerialsLike serials;
    private final Spoiler spoiler;
    private final List<List<String>> rows = new ArrayList<>();

    private HeldOutSales(long seed) {
        random = new Random(seed);
        serials = new SerialsLike(random);
        spoiler = new Spoiler(random);
    }

    /** The records of one file. */
    public static List<List<String>> rows(long seed, int size) {
        var sales = new HeldOutSales(seed);
        while (sales.rows.size() < size) sales.rows.add(sales.next());
        return sales.rows;
    }

    /** As a file: a byte order mark, a header, CRLF, here and there an empty line. */
    public static String file(List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF" + String.join(",", SalesRecord.COLUMNS) + "\r\n");
        for (int i = 0; i < rows.size(); i++) {
            if (i % 97 == 96) text.append("\r\n");
            text.append(rows.get(i).stream().map(HeldOutSales::field).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** What the description says of each, header included. */
    public static List<String> expected(List<List<String>> rows) {
        var rules = new RulesAsWritten();
        var lines = new ArrayList<>(List.of(Finding.HEADER));
        for (var row : rows) lines.add(rules.judge(lines.size(), row));
        return lines;
    }

    private static String field(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private List<String> next() {
        if (rows.size() > 5 && random.nextInt(12) == 0)
            return spoiler.again(rows.get(random.nextInt(rows.size())), rows.size());
        var row = sale();
        for (int faults = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0; faults > 0; faults--) spoiler.spoil(row);
        return random.nextInt(150) == 0 ? row.subList(0, 15) : row;
    }

    private List<String> sale() {
        var products = ShippedCatalogue.products();
        var product = products.get(random.nextInt(products.size()));
        var imei = product.path("imei").asBoolean();
        var currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        var row = new ArrayList<String>();
        row.add("H-" + rows.size());
        row.add(random.nextBoolean() ? "IR-THR-01" : "DE-BER-01");
        row.add(product.path("gtin").asText());
        row.add(serials.write(product.path("serialPattern").asText(), imei));
        row.add(1 + random.nextInt(900_000) + (random.nextBoolean() ? DECIMALS.getOrDefault(currency, ".5") : ""));
        row.add(currency);
        addDates(row);
        addBuyer(row);
        return row;
    }

    private void addDates(List<String> row) {
        var sold = FIRST + random.nextInt(DAYS * 86_400);
        if (random.nextInt(6) == 0) sold = monthEnd(sold);
        var delivered = random.nextInt(3) == 0 ? 0 : sold + random.nextInt(20 * 86_400);
        var installed = random.nextInt(2) == 0 ? 0 : Math.max(sold, delivered) + random.nextInt(300 * 86_400);
        row.add(1, moment(sold));
        row.add(delivered == 0 ? "" : moment(delivered));
        row.add(installed == 0 ? "" : moment(installed));
    }

    private void addBuyer(List<String> row) {
        var iranian = random.nextBoolean();
        row.add(random.nextInt(3) == 0 ? "C-" + random.nextInt(500) : "");
        row.add(iranian ? "سارا مرادی" : "Søren \"S\" van Dijk, jr.");
        row.add((iranian ? "+98 (912) 000-" : "030 / 8-12.") + (1000 + random.nextInt(9000)));
        row.add(random.nextBoolean() ? "s.moradi+shop@mail.example.net" : "");
        row.addAll(List.of(iranian ? "fa-IR" : "de-DE", "", ""));
    }

    /** The last hours of a month in UTC are another month in Tehran. */
    private static long monthEnd(long second) {
        var next = Instant.ofEpochSecond(second)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(1)
                .withDayOfMonth(1);
        return next.toEpochDay() * 86_400 - 3_600;
    }

    private String moment(long second) {
        var offset = OFFSETS[random.nextInt(OFFSETS.length)];
        var text = Instant.ofEpochSecond(second).atOffset(ZoneOffset.of(offset)).toString();
        return (text.length() < 17 + offset.length() ? text.substring(0, 16) + ":00" : text.substring(0, 19)) + offset;
    }
}
