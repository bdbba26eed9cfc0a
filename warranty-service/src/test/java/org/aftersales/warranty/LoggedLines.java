package org.aftersales.warranty;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Everything that is logged while it listens, with parameters and exceptions. */
public final class LoggedLines extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public String all() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
        if (line.getParameters() != null) for (var parameter : line.getParameters()) lines.add("" + parameter);
        if (line.getThrown() != null) lines.add(line.getThrown().toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
