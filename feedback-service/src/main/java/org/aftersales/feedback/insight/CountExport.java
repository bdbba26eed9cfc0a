package org.aftersales.feedback.insight;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;

/** All groups' counts as a file, written some groups at a time, so that many need no more memory than few. */
@ApplicationScoped
class CountExport {

    private static final int GROUPS_AT_ONCE = 50;

    private final ScoreUseCases scores;
    private final Tenants tenants;
    private final ObjectMapper json;

    CountExport(ScoreUseCases scores, Tenants tenants, ObjectMapper json) {
        this.scores = scores;
        this.tenants = tenants;
        this.json = json;
    }

    /** UTF-8, one JSON object a line, all with the same fields. */
    StreamingOutput ndjson(ScoreFilter filter) {
        return written(filter, "", line -> json.writeValueAsString(line) + "\n");
    }

    /** UTF-8 with a heading and CRLF, values guarded. */
    StreamingOutput csv(ScoreFilter filter) {
        return written(filter, CountLine.HEADER, CountLine::csv);
    }

    @FunctionalInterface
    private interface Form {
        String of(CountLine line) throws IOException;
    }

    private StreamingOutput written(ScoreFilter filter, String heading, Form form) {
        var tenant = tenants.current();
        return out -> write(tenant, filter, heading, form, out);
    }

    private void write(String tenant, ScoreFilter filter, String heading, Form form, OutputStream out)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(heading);
        var untold = tenants.as(tenant, () -> scores.untoldSeries(filter));
        var groups = groups(tenant, filter, "");
        while (!groups.isEmpty()) {
            var some = groups;
            for (var line : tenants.as(tenant, () -> scores.lines(filter, some, untold))) writer.write(form.of(line));
            groups = groups(tenant, filter, groups.getLast());
        }
        writer.flush();
    }

    private List<String> groups(String tenant, ScoreFilter filter, String after) {
        return tenants.as(tenant, () -> scores.groups(filter, after, GROUPS_AT_ONCE));
    }
}
