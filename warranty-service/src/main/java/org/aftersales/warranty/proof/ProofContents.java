package org.aftersales.warranty.proof;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Where the bytes of proofs are: sealed, in the commit of what is known of them, so that neither outlives the other. */
@ApplicationScoped
class ProofContents {

    private static final String COLUMN = "proof_content.content";

    private static final String STORE = "insert into proof_content (tenant_id, proof_id, content) values (?, ?, ?)";
    private static final String READ = "select content from proof_content where tenant_id = ? and proof_id = ?";
    private static final String DELETE = "delete from proof_content where tenant_id = ? and proof_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final PersonalData personal;

    ProofContents(AgroalDataSource database, Tenants tenants, PersonalData personal) {
        this.database = database;
        this.tenants = tenants;
        this.personal = personal;
    }

    void store(UUID proof, byte[] content) {
        var sealed = personal.sealBytes(COLUMN, proof, content);
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(STORE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, proof);
                statement.setBytes(3, sealed);
                return statement.executeUpdate();
            }
        });
    }

    byte[] read(UUID proof) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(READ)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, proof);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) throw new SQLException("a proof has no content", "02000");
                    return personal.openBytes(COLUMN, proof, row.getBytes(1));
                }
            }
        });
    }

    void delete(UUID proof) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(DELETE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, proof);
                return statement.executeUpdate();
            }
        });
    }
}
