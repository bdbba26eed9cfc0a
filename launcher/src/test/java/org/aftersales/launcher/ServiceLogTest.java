package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {
    @TempDir
    Path directory;

    @Test
    void the_innermost_cause_of_a_stack_trace_is_told() throws IOException {
        assertEquals("Caused by: java.net.BindException: Address already in use", causeIn("""
                        ERROR Failed to start application: java.lang.RuntimeException
                        \tat io.quarkus.runner.ApplicationImpl.doStart
                        Caused by: java.lang.IllegalStateException: no HTTP
                        \tat somewhere
                        Caused by: java.net.BindException: Address already in use
                        \tat sun.nio.ch.Net.bind
                        """));
    }

    @Test
    void without_a_stack_trace_the_last_error_is_told() throws IOException {
        assertEquals("ERROR no database", causeIn("INFO starting\nERROR no database\nINFO bye\n"));
    }

    @Test
    void a_structured_line_is_read_like_any_other() throws IOException {
        assertEquals("Caused by: java.net.ConnectException: refused", causeIn("""
                        {"level":"ERROR","message":"no","stackTrace":\
                        "a.B: c\\nCaused by: java.net.ConnectException: refused\\n\\tat e"}
                        {"level":"INFO","message":"bye"}
                        """));
    }

    @Test
    void a_silent_death_is_called_one() throws IOException {
        assertEquals("it said nothing", causeIn(""));
    }

    private String causeIn(String text) throws IOException {
        return ServiceLog.cause(Files.writeString(directory.resolve("service.log"), text));
    }
}
