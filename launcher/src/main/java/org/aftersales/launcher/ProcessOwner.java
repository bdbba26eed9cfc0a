package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. Under root its programs therefore run in a user namespace of their own, where they
 * are nobody in particular and still own the files; where namespaces are forbidden, as the system's user nobody.
 */
enum ProcessOwner {
    CALLER(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> prefix;

    ProcessOwner(List<String> prefix) {
        this.prefix = prefix;
    }

    static ProcessOwner forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return CALLER;
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return NAMESPACE;
        }
        return NOBODY;
    }

    /** Makes the directory usable by the processes that {@link #command} starts. */
    void own(Path directory) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean reachable = succeeds(List.of("chown", "-R", "nobody:nogroup", directory.toString()))
                && succeeds(command(List.of("test", "-w", directory.toString())));
        if (!reachable) {
            throw new LaunchFailure("PostgreSQL cannot run as root, and user nobody cannot reach " + directory
                    + ": run as an ordinary user, or clone into a directory that everybody may enter");
        }
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
