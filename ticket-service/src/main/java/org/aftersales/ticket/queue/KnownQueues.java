package org.aftersales.ticket.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/**
 * The queues, and the rules of skills, that every ticket is held against when it is opened: asked for together each time, and
 * each description read once.
 */
@ApplicationScoped
class KnownQueues {
    private static final String ALL = """
            select true, code, document::text from work_queue where tenant_id = ?
            union all select false, code, document::text from skill_rule where tenant_id = ?""";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final JsonRecords records;
    private final Cache<String, QueueDocument> documents =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<String, SkillRuleDocument> ruleDocuments =
            Caffeine.newBuilder().maximumSize(1_000).build();

    KnownQueues(AgroalDataSource database, Tenants tenants, JsonRecords records) {
        this.database = database;
        this.tenants = tenants;
        this.records = records;
    }

    /** None of them is managed. */
    record Known(List<WorkQueue> queues, List<SkillRule> rules) {}

    /** The queues alone, as they are kept now. */
    List<WorkQueue> all() {
        return known().queues();
    }

    /** All of it, as it is kept now. */
    Known known() {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setString(1, tenants.current());
                statement.setString(2, tenants.current());
                try (var row = statement.executeQuery()) {
                    return known(row);
                }
            }
        });
    }

    private Known known(ResultSet row) throws SQLException {
        var known = new Known(new ArrayList<>(), new ArrayList<>());
        while (row.next()) {
            var code = row.getString(2);
            var text = row.getString(3);
            if (row.getBoolean(1)) known.queues().add(WorkQueue.of(code, queue(text)));
            else known.rules().add(SkillRule.of(code, rule(text)));
        }
        return known;
    }

    private QueueDocument queue(String text) {
        return documents.get(text, unread -> records.read(unread, QueueDocument.class));
    }

    private SkillRuleDocument rule(String text) {
        return ruleDocuments.get(text, unread -> records.read(unread, SkillRuleDocument.class));
    }
}
