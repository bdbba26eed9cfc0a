package org.aftersales.warranty.registration;

import java.util.Optional;
import java.util.function.Function;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.jspecify.annotations.Nullable;

/**
 * One of many sales told at once, read and not yet judged.
 *
 * @param record empty where it could not be read
 * @param refusal why it could not be read; null where it was
 */
record BatchedSale(
        Optional<SalesRecord> record,
        @Nullable TellSafetyContact safetyContact,
        @Nullable Problem refusal) {

    /** @param labels reads what was scanned */
    static BatchedSale of(TellSale told, Function<String, ProductItem> labels) {
        try {
            var sale = told.isScanned() ? told.labelled(labels) : told;
            var contact = sale.safetyContact();
            var record = sale.toRecord();
            if (contact != null) contact.assertKept("/safetyContact");
            return new BatchedSale(Optional.of(record), contact, null);
        } catch (Malformed | RuleViolated refusal) { // one bad sale does not keep the others from being registered
            return new BatchedSale(Optional.empty(), null, refusal);
        }
    }
}
