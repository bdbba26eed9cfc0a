package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tx.JsonRecords;

/** Writes and reads the documents of catalogue rows. */
@ApplicationScoped
class Documents {

    private final JsonRecords records;

    Documents(JsonRecords records) {
        this.records = records;
    }

    String write(Record document) {
        return records.write(document);
    }

    ProductDocument read(Product product) {
        return records.read(product.document(), ProductDocument.class);
    }

    PolicyDocument read(PublishedPolicy policy) {
        return records.read(policy.document(), PolicyDocument.class);
    }
}
