package org.aftersales.acceptance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.PlatformOptions;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.demo.Api;
import org.aftersales.launcher.demo.DemoFiles;

/** The one platform that all stories of a run share; every story has a tenant of its own. */
final class Stage {
    static final String RETAILER = "parsian";
    private static final Gateway GATEWAY = Gateway.open();
    private static final Platform PLATFORM = Platform.start(options());

    private Stage() {}

    /** The services run too short for what they learn about their hot code to pay back. */
    private static PlatformOptions options() {
        var options = PlatformOptions.forTest(repository(), home());
        var jvm = Stream.of(options.jvm(), GATEWAY.jvm(), List.of("-XX:TieredStopAtLevel=1"));
        return options.withJvm(jvm.flatMap(List::stream).toList());
    }

    static Platform platform() {
        return PLATFORM;
    }

    static Gateway gateway() {
        return GATEWAY;
    }

    static Path repository() {
        return Path.of(System.getProperty("repository.root", ".."));
    }

    /** Outside {@code target} nothing is left behind; inside, the logs can be read after a failure. */
    static Path home() {
        try {
            return Files.createDirectories(Path.of("target", "platform").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String newTenant(String story) {
        return story + "-" + UUID.randomUUID().toString().substring(24);
    }

    static Api retailer(String tenant) {
        return new Api(PLATFORM.url(Service.WARRANTY), PLATFORM.tokens().retailer(tenant, RETAILER));
    }

    static void loadCatalogue(String tenant) {
        loadCatalogue(tenant, product -> {});
    }

    /** @param change what is different about the products */
    static void loadCatalogue(String tenant, Consumer<ObjectNode> change) {
        var warranty = retailer(tenant);
        for (var policy : DemoFiles.policies()) {
            var code = policy.path("code").asText();
            warranty.put(
                    "/v1/policies/" + code + "/versions/"
                            + policy.path("version").asText(),
                    policy);
        }
        for (var product : DemoFiles.products()) {
            ObjectNode told = product.deepCopy();
            change.accept(told);
            warranty.put("/v1/products/" + product.path("gtin").asText(), told);
        }
    }
}
