package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files in a folder that all instances share, one folder per tenant and two letters of the key. */
@ApplicationScoped
class FileStore implements ContentStore {

    private final AttachmentSettings settings;

    FileStore(AttachmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void put(String tenant, String key, byte[] sealed) {
        var folder = folder(tenant, key);
        try {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, key, ".half");
            Files.write(half, sealed);
            Files.move(half, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] get(String tenant, String key) {
        try {
            return Files.readAllBytes(folder(tenant, key).resolve(key));
        } catch (NoSuchFileException missing) {
            throw new IllegalStateException("no content of " + key, missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String tenant, String key) {
        try {
            Files.deleteIfExists(folder(tenant, key).resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tenants are named without slashes, and the letter before keeps a name of dots from leading anywhere. */
    private Path folder(String tenant, String key) {
        var root = settings.folder()
                .orElseThrow(() -> new IllegalStateException("aftersales.attachment.folder is not set"));
        return Path.of(root, "t-" + tenant, key.substring(0, 2));
    }
}
