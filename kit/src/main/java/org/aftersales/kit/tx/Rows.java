package org.aftersales.kit.tx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one JSON parameter of a set-based statement, read by {@code json_to_recordset(?::json) as told(name type, …)}.
 * The same statement then serves one row and five hundred. One array a column was measured at twice the time for a
 * single row and the same for many; {@code COPY} is no choice where row-level security holds.
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
