package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.survey.ToldInvitation.EarlierAnswer;
import org.aftersales.feedback.survey.ToldInvitation.EarlierResponse;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** What was answered before it was answered otherwise. */
@ApplicationScoped
class AnswersBefore {

    private static final String FIND = """
            select invitation_id, recorded_at, put_aside_at, language, jsonb_build_object('answers', answers)::text
            from response_before where tenant_id = current_tenant() and invitation_id = any(?)
            order by put_aside_at""";

    private final AgroalDataSource database;
    private final JsonRecords records;

    AnswersBefore(AgroalDataSource database, JsonRecords records) {
        this.database = database;
        this.records = records;
    }

    /** By invitation, the first one first. */
    Map<UUID, List<EarlierResponse>> of(Collection<UUID> invitations) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setArray(1, connection.createArrayOf("uuid", invitations.toArray()));
                var found = new HashMap<UUID, List<EarlierResponse>>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(response(row));
                    }
                }
                return found;
            }
        });
    }

    record Kept(List<EarlierAnswer> answers) {}

    private EarlierResponse response(ResultSet row) throws SQLException {
        return new EarlierResponse(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                records.read(row.getString(5), Kept.class).answers());
    }
}
