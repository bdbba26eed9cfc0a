package org.aftersales.warranty.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.unit.Sale;

/**
 * Records judged by one edition of the catalogue, in the order in which they were told. Judging needs no transaction, so
 * it can be done ahead of it; should the catalogue have changed until then, it is done again.
 *
 * @param now the moment they are judged at
 * @param records empty where a row of a file is no record
 */
public record JudgedSales(long edition, Instant now, List<Optional<SalesRecord>> records, List<Judgement> judgements) {

    static JudgedSales by(Catalogue catalogue, Instant now, List<Optional<SalesRecord>> records) {
        var judge = new RecordJudge(catalogue, now);
        var judgements = records.stream()
                .map(record -> record.map(judge::judge).orElse(Judgement.MALFORMED))
                .toList();
        return new JudgedSales(catalogue.edition(), now, records, judgements);
    }

    List<Sale> acceptable() {
        return judgements.stream()
                .filter(Judgement.Acceptable.class::isInstance)
                .map(judgement -> ((Judgement.Acceptable) judgement).sale())
                .toList();
    }

    /**
     * The acceptable sales that share neither reference nor unit nor buyer with an earlier one, whatever became of that:
     * in which order they are entered does not matter, and what the register refuses leaves no trace in the others.
     */
    List<Sale> unrelated() {
        var references = new HashSet<String>();
        var units = new HashSet<String>();
        var buyers = new HashSet<String>();
        var unrelated = new ArrayList<Sale>();
        for (var sale : acceptable()) {
            boolean newReference = references.add(sale.reference());
            boolean newUnit =
                    units.add(sale.content().gtin() + " " + sale.content().serial());
            boolean newBuyer =
                    !sale.buyer().isReferenced() || buyers.add(sale.buyer().reference());
            if (newReference && newUnit && newBuyer) unrelated.add(sale);
        }
        return unrelated;
    }

    boolean areUnrelated() {
        return unrelated().size() == acceptable().size();
    }

    List<ProductItem> items() {
        return acceptable().stream().map(Sale::item).toList();
    }

    /** The same, but for the sales of these items: they are refused. */
    JudgedSales without(Set<ProductItem> notIssued) {
        if (notIssued.isEmpty()) return this;
        var left = judgements.stream()
                .map(judgement -> judgement instanceof Judgement.Acceptable(var sale) && notIssued.contains(sale.item())
                        ? Judgement.NOT_ISSUED
                        : judgement)
                .toList();
        return new JudgedSales(edition, now, records, left);
    }

    JudgedSales upToDate(Catalogue catalogue) {
        return edition == catalogue.edition() ? this : by(catalogue, now, records);
    }
}
