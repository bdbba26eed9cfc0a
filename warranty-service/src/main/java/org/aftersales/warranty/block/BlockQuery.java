package org.aftersales.warranty.block;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.jspecify.annotations.Nullable;

/** The query of the block list, as it was typed. */
record BlockQuery(
        @QueryParam("gtin") @Nullable String gtin,
        @QueryParam("serial") @Nullable String serial,

        @QueryParam("status") @Nullable BlockStatus status,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("after") @Nullable String after) {

    boolean namesUnit() {
        return gtin != null && serial != null;
    }

    private Gtin product() {
        return Gtin.parse(String.valueOf(gtin)).orElseThrow(() -> unreadable("gtin", "must be a GTIN"));
    }

    ProductItem item() {
        return new ProductItem(product(), SerialNumber.normalise(String.valueOf(serial)));
    }

    BlockStatus wanted() {
        if (status == null) throw unreadable("status", "name a status of the list, or gtin and serial");
        return status;
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }

    private static Malformed unreadable(String name, String expectation) {
        return new Malformed(
                "invalid-parameter",
                "A query parameter cannot be read.",
                List.of(new Violation("?" + name, "invalid", expectation)));
    }
}
