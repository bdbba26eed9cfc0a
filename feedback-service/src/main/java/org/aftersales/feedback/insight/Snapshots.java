package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Snapshots implements Aggregates<Snapshot, SnapshotId> {

    /** Of all groups that were told of, by their names. */
    Map<String, Snapshot> of(SnapshotDay day) {
        var known = new HashMap<String, Snapshot>();
        for (var snapshot : list("by = ?1 and day = ?2", day.by(), day.day())) known.put(snapshot.name(), snapshot);
        return known;
    }
}
