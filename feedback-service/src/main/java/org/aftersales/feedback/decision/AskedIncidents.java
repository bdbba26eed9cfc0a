package org.aftersales.feedback.decision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tx.Sql;

/** What happened to customers, as far as they were asked about it by any of their complaints. */
@ApplicationScoped
class AskedIncidents {

    private static final String ASKED = """
            select exists (
                select from complaint told
                join complaint other on other.tenant_id = told.tenant_id and other.incident_id = told.incident_id
                    and other.customer_id = told.customer_id and other.id <> told.id
                join invitation asked on asked.tenant_id = other.tenant_id and asked.subject_id = other.id
                join survey_decision sent on sent.tenant_id = asked.tenant_id and sent.invitation_id = asked.id
                    and sent.decision = 'SEND' and sent.rule_code = ? and sent.decided_at > told.opened_at
                where told.tenant_id = current_tenant() and told.id = ?)""";

    private final AgroalDataSource database;

    AskedIncidents(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Whether somebody was asked since they complained by the same rule about another complaint about the same: then they
     * were asked about both. Of two decisions about a person, the second knows the first.
     *
     * @param ask about a complaint
     */
    boolean contain(Ask ask) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ASKED)) {
                select.setString(1, ask.rule().code());
                select.setObject(2, ask.complaintId());
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
