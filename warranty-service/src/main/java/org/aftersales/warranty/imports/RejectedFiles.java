package org.aftersales.warranty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;

/**
 * The records of a file that were refused, as a sales file to be put right and sent again: the values as they were told,
 * and behind them the codes. Read from the stored file side by side with its results, so it needs the memory of a page.
 */
@ApplicationScoped
class RejectedFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ImportResults results;
    private final ImportFiles files;
    private final Tenants tenants;

    RejectedFiles(ImportResults results, ImportFiles files, Tenants tenants) {
        this.results = results;
        this.files = files;
        this.tenants = tenants;
    }

    /** Files are deleted some days after their import has ended. */
    static final class FileDeleted extends NotFound {
        FileDeleted() {
            super("import-file-deleted", "The file was deleted, as every file is seven days after its import.");
        }
    }

    /** UTF-8 with a byte order mark, as spreadsheets want it, and CRLF. */
    StreamingOutput of(UUID importId) {
        var tenant = tenants.current();
        if (files.readFrom(importId, 0) == null) throw new FileDeleted();
        return out -> write(tenant, importId, out);
    }

    private void write(String tenant, UUID importId, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var file =
                SalesReader.open(new PieceStream(from -> tenants.as(tenant, () -> files.readFrom(importId, from)), 0));
        var header = new ArrayList<>(file.columns());
        header.add(SalesReader.CODES);
        writer.write(BYTE_ORDER_MARK + CsvText.line(header));
        var after = 0L;
        for (var page = page(tenant, importId, after); !page.isEmpty(); page = page(tenant, importId, after)) {
            for (var line : page) write(writer, file, line);
            after = page.getLast().record();
        }
        writer.flush();
    }

    private List<ImportResults.Line> page(String tenant, UUID importId, long after) {
        return tenants.as(tenant, () -> results.readRefused(importId, after));
    }

    private static void write(Writer writer, SalesReader file, ImportResults.Line refused) throws IOException {
        var row = file.next();
        while (row != null && row.number() < refused.record()) row = file.next();
        if (row == null) throw new IOException("the file has fewer records than results");
        var values = new ArrayList<>(row.values());
        values.add(refused.codes());
        writer.write(CsvText.line(values));
    }
}
