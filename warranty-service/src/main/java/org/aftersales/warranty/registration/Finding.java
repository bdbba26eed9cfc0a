package org.aftersales.warranty.registration;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.unit.RegisteredSale;
import org.aftersales.warranty.unit.Sale;
import org.jspecify.annotations.Nullable;

/**
 * The result of one record. A conflict says nothing of the sale it collides with, which may be another retailer's.
 *
 * @param serial empty for a rejected record
 * @param warranty null unless the sale is in the register
 */
public record Finding(
        Outcome outcome,
        SortedSet<String> codes,
        String serial,
        @Nullable Warranty warranty) {

    /** The warranty of a registered sale as it was found when it was registered. */
    public record Warranty(RegisteredSale sale, List<Coverage> coverages) {

        String coverageLabels() {
            return coverages.stream().map(Coverage::label).collect(Collectors.joining(";"));
        }
    }

    public static final String HEADER =
            "record,outcome,codes,normalized_serial,policy_code,policy_version,starts_on,coverages";

    static Finding rejected(SortedSet<String> codes) {
        return new Finding(Outcome.REJECTED, codes, "", null);
    }

    static Finding conflict(SortedSet<String> codes, Sale sale) {
        return new Finding(Outcome.CONFLICT, codes, serialOf(sale.content()), null);
    }

    static Finding registered(Sale sale, RegisteredSale registered) {
        return new Finding(
                Outcome.REGISTERED,
                new TreeSet<>(),
                serialOf(sale.content()),
                new Warranty(registered, sale.coverages()));
    }

    static Finding already(RegisteredSale sale, List<Coverage> coverages) {
        return new Finding(
                Outcome.ALREADY_REGISTERED, new TreeSet<>(), serialOf(sale.content()), new Warranty(sale, coverages));
    }

    /** The same with one more code. */
    Finding with(String code) {
        var more = new TreeSet<>(codes);
        more.add(code);
        return new Finding(outcome, more, serial, warranty);
    }

    private static String serialOf(Sale.Content content) {
        return content.serial().value();
    }

    /** The line of a result file, without its line break. */
    public String line(long record) {
        var head = record + "," + outcome.code() + "," + String.join(";", codes) + "," + quoted(serial) + ",";
        return warranty == null
                ? head + ",,,"
                : head + warranty.sale().policyCode() + ","
                        + warranty.sale().policyVersion() + ","
                        + warranty.sale().startsOn() + ","
                        + warranty.coverageLabels();
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
