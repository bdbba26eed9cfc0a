package org.aftersales.kit.tx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table, from one definition of their columns. Many travel as one JSON parameter of a set-based statement,
 * read by {@code json_to_recordset(?::json) as told(name type, …)}; a single one is bound to the marks of a plain insert,
 * which costs the database half as much. One array a column was measured at twice the time for a single row and the same
 * for many; {@code COPY} is no choice where row-level security holds.
 */
public final class Rows<T> {
    private static final JsonFactory JSON = new JsonFactory();
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, Function<? super T, ? extends @Nullable Object>> columns = new LinkedHashMap<>();

    /** One more column; its values are bytes or have the text that PostgreSQL reads for the column's type. */
    public Rows<T> with(String column, Function<? super T, ? extends @Nullable Object> value) {
        columns.put(column, value);
        return this;
    }

    /** The columns' names, as an insert lists them. */
    public String names() {
        return String.join(", ", columns.keySet());
    }

    /** A mark a column, in the order of the names. */
    public String marks() {
        return String.join(", ", Collections.nCopies(columns.size(), "?"));
    }

    /**
     * Binds a single row to its marks, as text that PostgreSQL reads for the type of the column it meets.
     *
     * @param first the place of the first mark, from 1
     * @return the place behind the last one
     */
    public int bind(PreparedStatement statement, int first, T row) throws SQLException {
        int place = first;
        for (var value : columns.values()) {
            switch (value.apply(row)) {
                case null -> statement.setNull(place, Types.OTHER);
                case byte[] bytes -> statement.setBytes(place, bytes);
                case Object told -> statement.setObject(place, told.toString(), Types.OTHER);
            }
            place++;
        }
        return place;
    }

    /** The rows in their order, as text for {@code ?::json}. */
    public String of(List<? extends T> rows) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var row : rows) write(json, row);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, T row) throws IOException {
        json.writeStartObject();
        for (var column : columns.entrySet()) {
            var value = column.getValue().apply(row);
            if (value instanceof byte[] bytes) json.writeStringField(column.getKey(), "\\x" + HEX.formatHex(bytes));
            else if (value != null) json.writeStringField(column.getKey(), value.toString());
        }
        json.writeEndObject();
    }
}
