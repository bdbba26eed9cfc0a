package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of a local platform: made once, kept in one file that only its owner may read. */
final class Secrets {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path home) {
        file = home.resolve("keys/secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A password that needs no quoting in SQL, URLs or shells. */
    String password(String name) {
        return keep(
                "password." + name,
                () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    }

    /** 32 random bytes in base64. */
    String key(String name) {
        return keep("key." + name, () -> Base64.getEncoder().encodeToString(bytes()));
    }

    synchronized String keep(String name, Supplier<String> maker) {
        var value = known.getProperty(name);
        if (value == null) {
            value = maker.get();
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private byte[] bytes() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file)) {
                known.store(out, "Made by the launcher for this machine only");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
