package org.aftersales.warranty;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds the parameters of a set-based statement from left to right: single values, and rows as one array a column for
 * {@code unnest}. {@code COPY} is no choice where row-level security holds.
 */
public final class Columns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    public Columns(PreparedStatement statement, List<T> rows) {
        this(statement, rows, 1);
    }

    /** @param next the place of the first parameter to bind: for statements over several lists of rows */
    public Columns(PreparedStatement statement, List<T> rows, int next) {
        this.statement = statement;
        this.rows = rows;
        this.next = next;
    }

    /** The place of the parameter that would be bound next. */
    public int next() {
        return next;
    }

    /**
     * The next parameter is an array of this element type with one value a row. Arrays of the driver's own types travel
     * as they are; an array of objects would be escaped character by character.
     */
    public Columns<T> each(String type, Function<? super T, ? extends @Nullable Object> value) throws SQLException {
        var values = type.equals("bytea")
                ? new byte[rows.size()][]
                : type.equals("text") ? new String[rows.size()] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            var each = value.apply(rows.get(i));
            values[i] = type.equals("text") && each != null ? each.toString() : each;
        }
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** The next parameter is this one value. */
    public Columns<T> once(@Nullable Object value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }
}
