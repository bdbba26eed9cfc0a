package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tx.Transactions;

/** The lists of issued serials: how makers fill them, and what registrations ask of them. */
@ApplicationScoped
public class IssuedSerialUseCases {

    private static final int TOGETHER = 2_000;

    private final IssuedSerials issued;
    private final Catalogues catalogues;
    private final SerialLetters letters;
    private final LabelUseCases labels;
    private final Transactions transactions;

    IssuedSerialUseCases(
            IssuedSerials issued,
            Catalogues catalogues,
            SerialLetters letters,
            LabelUseCases labels,
            Transactions transactions) {
        this.issued = issued;
        this.catalogues = catalogues;
        this.letters = letters;
        this.labels = labels;
        this.transactions = transactions;
    }

    /**
     * Those of the items that were not issued though their product is only sold with serials that were. The database is
     * asked once, and only when there is such a product among them.
     */
    @Transactional
    public Set<ProductItem> notIssued(Catalogue catalogue, Collection<ProductItem> items) {
        var asked = items.stream()
                .filter(item -> catalogue
                        .article(item.gtin())
                        .filter(Article::sellsOnlyIssued)
                        .isPresent())
                .toList();
        return asked.isEmpty() ? Set.of() : issued.missing(asked);
    }

    /**
     * Adds a list to what was issued of a product, some thousand lines a commit: one that breaks off is simply sent again.
     *
     * @throws NotFound when there is no such product
     */
    IssuedSerialsView add(Gtin gtin, InputStream list) {
        var rule = rule(gtin);
        var count = new IssuedSerialsView.Count();
        var lines = new IssuedSerialLines(list);
        try {
            var together = new ArrayList<SerialNumber>(TOGETHER);
            for (var line = lines.next(); line != null; line = lines.next()) {
                count.read();
                var serial = rule.read(SerialNumber.normalise(line.serial()));
                if (rule.accepts(serial)) together.add(serial);
                else count.invalid(line.number());
                if (together.size() == TOGETHER) store(gtin, together, count);
            }
            store(gtin, together, count);
        } catch (IOException brokenOff) {
            throw new Malformed("invalid-body", "The list breaks off or is not framed as HTTP says.");
        }
        return count.view();
    }

    private SerialRule rule(Gtin gtin) {
        var rule = new ArrayList<SerialRule>(1);
        transactions.run(() -> rule.add(
                catalogues.current().article(gtin).orElseThrow(NotFound::new).serialRule()));
        return rule.getFirst();
    }

    private void store(Gtin gtin, List<SerialNumber> serials, IssuedSerialsView.Count count) {
        if (!serials.isEmpty()) transactions.run(() -> count.added(issued.add(gtin, asReadNow(gtin, serials))));
        serials.clear();
    }

    /** The product may read more letters as digits than when the list began. */
    private List<SerialNumber> asReadNow(Gtin gtin, List<SerialNumber> serials) {
        if (serials.stream().noneMatch(LookAlike::occursIn)) return serials;
        letters.write(gtin);
        var article = catalogues.current().article(gtin).orElseThrow(NotFound::new);
        return serials.stream().map(article::read).toList();
    }

    /**
     * What is listed of a product, in the order of the serials.
     *
     * @throws NotFound when there is no such product
     */
    @Transactional
    List<SerialNumber> listed(Gtin gtin, String after, int limit) {
        catalogues.current().article(gtin).orElseThrow(NotFound::new);
        return issued.list(gtin, after, limit);
    }

    /**
     * That one, as it is read, if it is listed.
     *
     * @throws NotFound when there is no such product
     */
    @Transactional
    List<SerialNumber> listed(ProductItem typed) {
        catalogues.current().article(typed.gtin()).orElseThrow(NotFound::new);
        var item = labels.read(typed);
        return issued.missing(List.of(item)).isEmpty() ? List.of(item.serial()) : List.of();
    }

    /** Takes back one that was listed by mistake; a unit that is registered with it stays registered. */
    @Transactional
    void remove(ProductItem item) {
        if (!issued.remove(labels.read(item))) throw new NotFound();
    }
}
