package org.aftersales.feedback.decision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.aftersales.kit.tx.Sql;

/** What happened so long ago that no rule is tried on it any more. */
@ApplicationScoped
class OldHappenings {

    /** What happened again to a subject since then is tried on all that happened to it. Nobody is waited for. */
    private static final String REMOVE = """
            with over as materialized (
                select trigger, subject_id, happened_at from happening old
                where tenant_id = current_tenant() and trigger = any (?) and happened_at < ? and not exists (
                    select from happening later
                    where later.tenant_id = old.tenant_id and later.trigger = old.trigger
                        and later.subject_id = old.subject_id and later.happened_at >= ?)
                limit ? for update skip locked)
            delete from happening gone using over
            where gone.tenant_id = current_tenant() and gone.trigger = over.trigger
                and gone.subject_id = over.subject_id and gone.happened_at = over.happened_at""";

    private final AgroalDataSource database;

    OldHappenings(AgroalDataSource database) {
        this.database = database;
    }

    /** Removes so many at most of what happened before a moment, to subjects to which nothing has since; says how many. */
    int remove(Instant before, int most) {
        var triggers = Arrays.stream(Trigger.values()).map(Trigger::name).toArray();
        return Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(REMOVE)) {
                delete.setArray(1, connection.createArrayOf("text", triggers));
                delete.setObject(2, before.atOffset(ZoneOffset.UTC));
                delete.setObject(3, before.atOffset(ZoneOffset.UTC));
                delete.setInt(4, most);
                return delete.executeUpdate();
            }
        });
    }
}
