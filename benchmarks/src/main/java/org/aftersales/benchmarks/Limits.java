package org.aftersales.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.launcher.Service;

/** Measures the limit of the warranty database with its service stopped, then tidies up and starts it again. */
final class Limits {
    private Limits() {}

    /** Units of work per second. */
    static double alone(Stage stage, List<SampleRows.Rows> rows, Set<UUID> kept) throws Exception {
        var platform = stage.platform();
        platform.stop(Service.WARRANTY);
        try {
            var limit = new DatabaseLimit(platform, rows, kept);
            return stage.load().run(limit).perSecond();
        } finally {
            // Rows of the limit are nobody's facts and must not be published.
            try (var superuser = platform.connect(Service.WARRANTY);
                    var statement = superuser.createStatement()) {
                statement.execute("truncate outbox");
            }
            platform.restart(Service.WARRANTY);
        }
    }
}
