package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sees what was earned for registrations as soon as it is committed. */
final class EarningWatch implements AutoCloseable {
    private final PreparedStatement query;
    private final Set<UUID> known = new HashSet<>();

    EarningWatch(Connection superuser, String tenant) throws SQLException {
        query = superuser.prepareStatement(
                "select cause_id from earning where tenant_id = ? order by recorded_at desc limit 400");
        query.setString(1, tenant);
        next();
    }

    /** The units whose registration has earned points since the last call. */
    List<UUID> next() throws SQLException {
        var fresh = new ArrayList<UUID>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                var unit = row.getObject(1, UUID.class);
                if (known.add(unit)) fresh.add(unit);
            }
        }
        return fresh;
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
