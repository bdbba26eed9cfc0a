package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/** What retailers' systems and managers do with products. */
@ApplicationScoped
class ProductUseCases {

    private final Products products;
    private final Editions editions;
    private final Documents documents;
    private final SerialReading reading;
    private final Caller caller;
    private final Clock clock;

    ProductUseCases(
            Products products,
            Editions editions,
            Documents documents,
            SerialReading reading,
            Caller caller,
            Clock clock) {
        this.products = products;
        this.editions = editions;
        this.documents = documents;
        this.reading = reading;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Adds a product, or changes it. Loading what is there already changes nothing and needs no condition, so a
     * catalogue may be loaded as often as one likes.
     */
    @Transactional
    Loaded<ProductDocument> load(Gtin gtin, ProductDocument told, @Nullable String ifMatch) {
        var document = told.withGtin(gtin);
        var known = products.find(gtin);
        if (known.isPresent() && documents.read(known.get()).equals(document)) {
            return new Loaded<>(document, known.get().version(), false);
        }
        var edition = editions.next();
        return lockedAnew(gtin)
                .map(product -> change(product, document, ifMatch, edition))
                .orElseGet(() -> add(gtin, document, edition));
    }

    /** Read again behind the catalogue's lock: another request may have added it meanwhile. */
    private Optional<Product> lockedAnew(Gtin gtin) {
        var product = products.find(gtin);
        product.ifPresent(products.getEntityManager()::refresh);
        return product;
    }

    private Loaded<ProductDocument> add(Gtin gtin, ProductDocument document, long edition) {
        reading.change(gtin, Set.of(), document.letters());
        var product = Product.of(Uuids.v7(clock), gtin, documents.write(document), edition);
        products.persist(product);
        return new Loaded<>(document, product.version(), true);
    }

    private Loaded<ProductDocument> change(
            Product product, ProductDocument document, @Nullable String ifMatch, long edition) {
        if (!caller.is(Roles.MANAGER) && !caller.is(Roles.ADMIN)) {
            throw new Forbidden("product-exists", "Only a manager changes a product that others may be selling.");
        }
        IfMatch.of(ifMatch).check(product.version());
        reading.change(product.gtin(), documents.read(product).letters(), document.letters());
        product.replaceDocument(documents.write(document), edition);
        products.flush();
        return new Loaded<>(document, product.version(), false);
    }

    @Transactional
    Loaded<ProductDocument> find(Gtin gtin) {
        var product = products.find(gtin).orElseThrow(NotFound::new);
        return new Loaded<>(documents.read(product), product.version(), false);
    }

    @Transactional
    List<ProductDocument> inOrder(String after, int limit) {
        return products.inOrder(after, limit).stream().map(documents::read).toList();
    }
}
