package org.aftersales.ticket.field;

import java.util.List;
import org.aftersales.kit.gs1.BrokenLabel;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** 422: what was scanned names no unit. The violation's code says why, so that an app can say what to scan instead. */
final class UnreadableScan extends RuleViolated {

    private UnreadableScan(String code, String message) {
        super("unreadable-scan", "What was scanned names no unit.", List.of(new Violation("/scan", code, message)));
    }

    static UnreadableScan unknownForm() {
        return new UnreadableScan("scan-unknown-form", "is no GS1 Digital Link and no GS1 element string");
    }

    static UnreadableScan broken(BrokenLabel label) {
        return new UnreadableScan(label.code(), String.valueOf(label.getMessage()));
    }

    static UnreadableScan withoutProduct() {
        return new UnreadableScan("scan-without-gtin", "names no product with a right check digit: (01)");
    }

    static UnreadableScan withoutUnit() {
        return new UnreadableScan("scan-without-serial", "names a product and no unit of it: (21)");
    }
}
