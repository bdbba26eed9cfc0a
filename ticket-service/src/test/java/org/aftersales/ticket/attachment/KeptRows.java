package org.aftersales.ticket.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Socket;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;

/** What there is of a tenant's files in the database, and clients that send in ways of their own. */
@ApplicationScoped
class KeptRows {

    private static final int PATIENCE_MILLIS = 20_000;

    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Tenants tenants;

    KeptRows(AgroalDataSource database, Transactions transactions, Tenants tenants) {
        this.database = database;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    long partsKept(String tenant) {
        return count(tenant, "select count(*) from attachment_content where tenant_id = ?");
    }

    /** Uploads that somebody would clear away if they broke off now. */
    long uploadsAwaited(String tenant) {
        return count(tenant, "select count(*) from timer where kind = 'attachment-upload' and tenant_id = ?");
    }

    /** Files of which nobody has said anything yet. */
    long quarantined(String tenant) {
        return count(tenant, "select count(*) from attachment where status = 'QUARANTINED' and tenant_id = ?");
    }

    private long count(String tenant, String question) {
        var counted = new long[1];
        tenants.run(
                tenant,
                () -> transactions.run(() -> counted[0] = Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement(question)) {
                        statement.setString(1, tenant);
                        try (var row = statement.executeQuery()) {
                            row.next();
                            return row.getLong(1);
                        }
                    }
                })));
        return counted[0];
    }

    /** The line of a client that has said how its body comes, and sends it itself. */
    Socket line(String path, String token, String how) throws IOException {
        var line = new Socket("localhost", RestAssured.port);
        line.setSoTimeout(PATIENCE_MILLIS);
        var head = "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                + "Authorization: Bearer " + token + "\r\n" + how + "\r\n\r\n";
        line.getOutputStream().write(head.getBytes(US_ASCII));
        return line;
    }
}
