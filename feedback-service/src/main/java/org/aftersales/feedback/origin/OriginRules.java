package org.aftersales.feedback.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What holds for all origins before they are published. */
final class OriginRules {
    private OriginRules() {}

    /** @throws InvalidOrigins with everything that is wrong */
    static void judge(OriginDocument document) {
        var faults = new ArrayList<Violation>();
        judgeCentres(document.centres(), faults);
        judgeBatches(document.batches(), faults);
        if (!faults.isEmpty()) throw new InvalidOrigins(faults);
    }

    private static void judgeCentres(List<OriginDocument.Centre> centres, List<Violation> faults) {
        var codes = new HashSet<String>();
        var technicians = new HashSet<String>();
        for (var i = 0; i < centres.size(); i++) {
            var centre = centres.get(i);
            var pointer = "/centres/" + i;
            if (!codes.add(centre.code())) {
                faults.add(new Violation(pointer + "/code", "centre-twice", "Each centre is told once."));
            }
            for (var j = 0; j < centre.technicians().size(); j++) {
                if (!technicians.add(centre.technicians().get(j))) {
                    faults.add(new Violation(
                            pointer + "/technicians/" + j, "technician-twice", "Everybody works in one centre."));
                }
            }
        }
    }

    private static void judgeBatches(List<OriginDocument.Batch> batches, List<Violation> faults) {
        Map<String, TreeMap<String, OriginDocument.Batch>> known = new HashMap<>();
        for (var i = 0; i < batches.size(); i++) {
            var batch = batches.get(i);
            var pointer = "/batches/" + i;
            if (batch.serialFrom().length() != batch.serialTo().length()
                    || batch.serialFrom().compareTo(batch.serialTo()) > 0) {
                faults.add(new Violation(pointer + "/serialTo", "out-of-order", "Not below the first, and as long."));
                continue;
            }
            var alike = batch.gtin() + '/' + batch.serialFrom().length();
            var others = known.computeIfAbsent(alike, _ -> new TreeMap<>());
            var below = others.floorEntry(batch.serialTo());
            if (below != null && below.getValue().serialTo().compareTo(batch.serialFrom()) >= 0) {
                faults.add(new Violation(pointer + "/serialFrom", "batches-overlap", "A unit is of one batch."));
            }
            others.put(batch.serialFrom(), batch);
        }
    }

    /** Origins by which something would come from two places at once. */
    static final class InvalidOrigins extends RuleViolated {
        InvalidOrigins(List<Violation> faults) {
            super("invalid-origins", "Nothing can come from these places as they are told.", faults);
        }
    }
}
