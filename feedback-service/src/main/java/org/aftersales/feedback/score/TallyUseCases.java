package org.aftersales.feedback.score;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.kit.tx.Sql;

/** Whose rows there are, for work in the background: their names, and nothing of what the rows say. */
@ApplicationScoped
public class TallyUseCases {

    /** The turn of whoever moves what was counted to the sums, or must not have it moved meanwhile. */
    public static final String SUMMING = "roll-up";

    /** From one tenant to the next by the index, however many rows each has. */
    private static final String TENANTS = """
            with recursive tenant as (
                select min(tenant_id) as id from %1$s
                union all
                select (select min(tenant_id) from %1$s where tenant_id > tenant.id) from tenant
                where tenant.id is not null)
            select id from tenant where id is not null""";

    private final AgroalDataSource worker;

    TallyUseCases(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /** Who has answers to both levels, or on a scale. */
    public List<String> tenantsWithScores() {
        return tenants("score_tally", "answer_tally");
    }

    /** Who has counts that are not summed yet. */
    public List<String> tenantsWithChanges() {
        return tenants("tally_change");
    }

    /** Of whom something was counted, or summed, that is not told yet. */
    public List<String> tenantsToTell() {
        return tenants("tally_change", "snapshot_due");
    }

    /** Who has failures that work has found or owners have claimed. */
    public List<String> tenantsWithFailures() {
        return tenants("failure", "claimed_failure");
    }

    /** Who has something that somebody could be asked about. */
    public List<String> tenantsWithHappenings() {
        return tenants("happening");
    }

    private List<String> tenants(String one, String other) {
        return Stream.of(one, other)
                .flatMap(table -> tenants(table).stream())
                .distinct()
                .toList();
    }

    private List<String> tenants(String table) {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(TENANTS.formatted(table));
                    var row = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) found.add(row.getString(1));
                return found;
            }
        });
    }
}
