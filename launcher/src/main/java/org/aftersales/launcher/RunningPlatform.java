package org.aftersales.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a started platform writes beside its data, so that {@code stop}, {@code token} and {@code demo} find it.
 *
 * @param ready whether all services have reported ready
 */
public record RunningPlatform(Member launcher, List<Member> children, Addresses addresses, boolean ready) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A process, told from a later one with the same number by its start. */
    record Member(long pid, String startedAt) {
        static Member of(ProcessHandle process) {
            return new Member(process.pid(), startOf(process));
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startOf(process)
                    .equals(startedAt));
        }

        private static String startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }

    /** The platform whose launcher lives. */
    public static Optional<RunningPlatform> in(Path home) {
        return remembered(home).filter(platform -> platform.launcher().alive().isPresent());
    }

    /** Also a platform whose launcher has died. */
    static Optional<RunningPlatform> remembered(Path home) {
        var file = file(home);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunningPlatform.class));
        } catch (IOException e) {
            throw new LaunchFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    void save(Path home) {
        var file = file(home);
        var next = file.resolveSibling("platform.json.next");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path home) {
        return home.resolve("platform.json");
    }
}
