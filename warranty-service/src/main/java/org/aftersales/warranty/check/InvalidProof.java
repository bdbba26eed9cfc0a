package org.aftersales.warranty.check;

import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** A proof of purchase that cannot be one, or of something that has no warranty here. */
final class InvalidProof extends RuleViolated {

    private InvalidProof(String code, String pointer, String message) {
        super(code, "Nothing can be said about this purchase.", List.of(new Violation(pointer, code, message)));
    }

    static InvalidProof unknownProduct() {
        return new InvalidProof("unknown-product", "/gtin", "is not in the catalogue");
    }

    static InvalidProof invalidSerial() {
        return new InvalidProof("invalid-serial", "/serial", "does not look like a serial number of this product");
    }

    static InvalidProof serialNotIssued() {
        return new InvalidProof(
                "serial-not-issued", "/serial", "is not on the list of serials that were issued of this product");
    }

    static InvalidProof withoutPolicy() {
        return new InvalidProof("no-policy-in-force", "/proofOfPurchase/soldOn", "no policy was in force on that day");
    }

    static InvalidProof ambiguousPolicy() {
        return new InvalidProof(
                "ambiguous-policy", "/proofOfPurchase", "several policies are equally specific for such a purchase");
    }

    /** The receipt tells of a sale that was undone. */
    static InvalidProof wentBack() {
        return new InvalidProof(
                "unit-went-back",
                "/proofOfPurchase/soldOn",
                "must not be before the day on which these goods went back for money");
    }

    static InvalidProof inFuture() {
        return new InvalidProof("date-in-future", "/proofOfPurchase/soldOn", "has not come yet");
    }

    static InvalidProof deliveredBeforeSold() {
        return new InvalidProof("delivered-before-sold", "/proofOfPurchase/deliveredOn", "must not be before the sale");
    }

    static InvalidProof installedBeforeDelivered() {
        return new InvalidProof(
                "installed-before-delivered", "/proofOfPurchase/installedOn", "must not be before sale or delivery");
    }
}
