package org.aftersales.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.launcher.Service;

/** Measures the limits of a service's database with the service stopped, then tidies up and starts it again. */
final class Limits {
    private Limits() {}

    /** Units of work per second of each, one after the other. */
    static List<Double> of(Stage stage, Service service, Load load, List<Load.Workshop> limits) throws Exception {
        var platform = stage.platform();
        platform.stop(service);
        try {
            var figures = new ArrayList<Double>();
            for (var limit : limits) figures.add(load.run(limit).perSecond());
            return figures;
        } finally {
            // Rows of the limit are nobody's facts and must not be published.
            try (var superuser = platform.connect(service);
                    var statement = superuser.createStatement()) {
                statement.execute("truncate outbox");
            }
            platform.restart(service);
        }
    }

    /** As {@link #of} for one kind of rows in the database of warranty-service. */
    static double ofWarranty(Stage stage, List<SampleRows.Rows> rows, Set<UUID> kept) throws Exception {
        var known = same(kept);
        var limit = new DatabaseLimit(stage.platform(), Service.WARRANTY, rows, () -> known);
        return of(stage, Service.WARRANTY, stage.load(), List.of(limit)).getFirst();
    }

    /** Ids that stay what they are. */
    static Map<UUID, UUID> same(Set<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
