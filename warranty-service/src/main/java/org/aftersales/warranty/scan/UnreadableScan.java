package org.aftersales.warranty.scan;

import java.util.List;
import org.aftersales.kit.gs1.BrokenLabel;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** A payload that does not name one unit. The violation's code says why, so that an app can say what to scan instead. */
public final class UnreadableScan extends RuleViolated {

    private static final String POINTER = "/scan";

    private UnreadableScan(String pointer, String code, String message) {
        super("unreadable-scan", "What was scanned names no unit.", List.of(new Violation(pointer, code, message)));
    }

    /** The label was typed in besides, and it is not said which of the two counts. */
    public static UnreadableScan besideLabel(String pointer) {
        return new UnreadableScan(pointer, "scan-beside-label", "tell either what was scanned or what the label says");
    }

    static UnreadableScan unknownForm() {
        return new UnreadableScan(
                POINTER, "scan-unknown-form", "is no GS1 element string, no GS1 Digital Link and no warranty card");
    }

    static UnreadableScan broken(BrokenLabel label) {
        return new UnreadableScan(POINTER, label.code(), String.valueOf(label.getMessage()));
    }

    static UnreadableScan withoutGtin() {
        return new UnreadableScan(POINTER, "scan-without-gtin", "names no product: (01) is missing");
    }

    static UnreadableScan invalidGtin() {
        return new UnreadableScan(POINTER, "scan-invalid-gtin", "has a GTIN with a wrong length or check digit");
    }

    static UnreadableScan withoutSerial() {
        return new UnreadableScan(POINTER, "scan-without-serial", "names a product and no unit of it: (21) is missing");
    }

    static UnreadableScan invalidSerial() {
        return new UnreadableScan(
                POINTER, "scan-invalid-serial", "has a serial that is not 1 to 20 characters of GS1's set 82");
    }

    static UnreadableScan unknownCard() {
        return new UnreadableScan(POINTER, "scan-unknown-card", "is the address of a card that is not in force");
    }
}
