package org.aftersales.ticket.ticket;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tx.TenantQuery;

/**
 * A piece of SQL and what is bound to its marks. Questions are put together of such pieces.
 *
 * @param values texts, whole numbers, instants, ids, or a collection of ids for an array of them
 */
record Piece(String sql, List<Object> values) {

    static Piece of(String sql, Object... values) {
        return new Piece(sql, List.of(values));
    }

    static Piece join(String between, List<Piece> pieces) {
        var whole = pieces.getFirst();
        for (var piece : pieces.subList(1, pieces.size()))
            whole = whole.then(between).then(piece);
        return whole;
    }

    Piece then(String more, Object... values) {
        return then(of(more, values));
    }

    Piece then(Piece more) {
        var all = new ArrayList<>(values);
        all.addAll(more.values);
        return new Piece(sql + more.sql, all);
    }

    /** The statement of a {@link TenantQuery}, with all its marks but the tenant's bound. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(TenantQuery.of(sql));
        try {
            int place = TenantQuery.FIRST;
            for (var value : values) bind(statement, place++, value);
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(place, text);
            case Integer number -> statement.setInt(place, number);
            case Long number -> statement.setLong(place, number);
            case Instant at -> statement.setObject(place, at.atOffset(ZoneOffset.UTC));
            case UUID id -> statement.setObject(place, id);
            case Collection<?> ids ->
                statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            default -> throw new IllegalArgumentException("nothing to bind: " + value.getClass());
        }
    }
}
