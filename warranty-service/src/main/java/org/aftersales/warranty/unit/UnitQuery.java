package org.aftersales.warranty.unit;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.jspecify.annotations.Nullable;

/** The query of the register, as it was typed: what is printed on a unit, the reference of its sale, or its customer. */
record UnitQuery(
        @QueryParam("gtin") @Nullable String gtin,
        @QueryParam("serial") @Nullable String serial,
        @QueryParam("saleRef") @Nullable String saleRef,

        @QueryParam("retailerId") @Nullable String retailerId,

        @QueryParam("customerId") @Nullable UUID customerId,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("after") @Nullable String after) {

    /** @throws Malformed when units are named in two ways, which may not agree */
    void requireOneWay() {
        var ways = Stream.of(gtin != null || serial != null, saleRef != null || retailerId != null, customerId != null);
        if (ways.filter(named -> named).count() > 1) {
            throw invalid("gtin", "one-way", "name gtin and serial, or saleRef, or customerId");
        }
    }

    boolean namesNothing() {
        return gtin == null && serial == null && !namesSale() && customerId == null;
    }

    boolean namesSale() {
        return saleRef != null || retailerId != null;
    }

    /** @throws Malformed when the GTIN is none, or either is missing */
    ProductItem item() {
        var product = Gtin.parse(required("gtin", gtin))
                .orElseThrow(() -> invalid("gtin", "invalid-gtin", "must be a GTIN with a right check digit"));
        return new ProductItem(product, SerialNumber.normalise(required("serial", serial)));
    }

    /** @throws Malformed when it is missing */
    String reference() {
        return required("saleRef", saleRef).strip();
    }

    /**
     * References are retailers' own, so whoever is none says whose is meant.
     *
     * @throws Malformed when nobody does
     */
    String retailer() {
        return required("retailerId", retailerId);
    }

    PageRequest page() {
        return PageRequest.of(limit, after);
    }

    private static String required(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) throw invalid(parameter, "missing", "is required");
        return value;
    }

    private static Malformed invalid(String parameter, String code, String message) {
        return new Malformed(
                "invalid-parameter",
                "Name the product and the serial.",
                List.of(new Violation("?" + parameter, code, message)));
    }
}
