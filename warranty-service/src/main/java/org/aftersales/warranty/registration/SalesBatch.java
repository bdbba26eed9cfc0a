package org.aftersales.warranty.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.warranty.unit.Teller;

/**
 * Records of one retailer in the order in which they were told.
 *
 * @param now the moment they are judged at
 * @param records empty where a row of a file is no record
 */
public record SalesBatch(Teller teller, Instant now, List<Optional<SalesRecord>> records) {

    public SalesBatch {
        records = List.copyOf(records);
    }
}
