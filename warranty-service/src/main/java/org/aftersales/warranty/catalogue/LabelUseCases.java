package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How labels that somebody typed or scanned are read: as the register keeps them. */
@ApplicationScoped
public class LabelUseCases {

    private final Catalogues catalogues;
    private final SerialLetters letters;

    LabelUseCases(Catalogues catalogues, SerialLetters letters) {
        this.catalogues = catalogues;
        this.letters = letters;
    }

    /** The label as its product's serials are read; as it is where the product is not in the catalogue. */
    @Transactional
    public ProductItem read(ProductItem typed) {
        return isPlain(typed.serial()) ? typed : read(typed, catalogues.current());
    }

    /** Whether {@link #read} leaves it as it is, whatever the product: the catalogue need not be asked then. */
    public boolean isPlain(SerialNumber serial) {
        return !LookAlike.occursIn(serial);
    }

    /** As {@link #read}, for what is stored: until the transaction ends, nobody changes how it is read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProductItem readToStore(ProductItem typed) {
        if (isPlain(typed.serial())) return typed;
        letters.write(typed.gtin());
        return read(typed, catalogues.current());
    }

    /** As {@link #read}, for many within one transaction: the catalogue is asked once, if at all. */
    public UnaryOperator<ProductItem> reader() {
        var asked = new @Nullable Catalogue[1];
        return typed -> {
            if (isPlain(typed.serial())) return typed;
            var catalogue = asked[0] == null ? catalogues.current() : asked[0];
            asked[0] = catalogue;
            return read(typed, catalogue);
        };
    }

    private static ProductItem read(ProductItem typed, Catalogue catalogue) {
        return catalogue
                .article(typed.gtin())
                .map(article -> new ProductItem(typed.gtin(), article.read(typed.serial())))
                .orElse(typed);
    }
}
