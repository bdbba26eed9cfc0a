package org.aftersales.warranty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.warranty.registration.Finding;

/** Writes the results of an import as a file, page by page, so that the largest needs no more memory than the smallest. */
@ApplicationScoped
class ResultFiles {

    private final ImportResults results;
    private final Tenants tenants;

    ResultFiles(ImportResults results, Tenants tenants) {
        this.results = results;
        this.tenants = tenants;
    }

    /** UTF-8 without a byte order mark, one line feed a line. */
    StreamingOutput of(UUID importId) {
        var tenant = tenants.current();
        return out -> write(tenant, importId, out);
    }

    private void write(String tenant, UUID importId, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Finding.HEADER + "\n");
        var after = 0L;
        for (var page = page(tenant, importId, after); !page.isEmpty(); page = page(tenant, importId, after)) {
            for (var line : page) {
                writer.write(line.text() + "\n");
            }
            after = page.getLast().record();
        }
        writer.flush();
    }

    private List<ImportResults.Line> page(String tenant, UUID importId, long after) {
        return tenants.as(tenant, () -> results.read(importId, after));
    }
}
