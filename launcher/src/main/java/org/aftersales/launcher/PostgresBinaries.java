package org.aftersales.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel as an archive on the class path, unpacked once per checkout. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The directory with {@code bin/postgres}, unpacked when it is not there yet. */
    static Path under(Path repository) {
        var ready = repository.resolve("launcher/target/postgres-18");
        if (Files.isDirectory(ready)) {
            return ready;
        }
        try (var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !onLinuxAmd64()) {
                throw new LaunchFailure("there is no PostgreSQL for this machine: the launcher runs on Linux x86-64");
            }
            Files.createDirectories(ready.getParent());
            var unpacked = Files.createTempDirectory(ready.getParent(), "postgres-unpacking");
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, unpacked);
            publish(unpacked, ready);
            return ready;
        } catch (IOException e) {
            throw new LaunchFailure("cannot unpack PostgreSQL to " + ready + ": " + e.getMessage(), e);
        }
    }

    private static boolean onLinuxAmd64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** One rename, so that a second launcher never meets half a directory. */
    private static void publish(Path unpacked, Path ready) throws IOException {
        try {
            Files.move(unpacked, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            Directories.delete(unpacked);
        }
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, into);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
