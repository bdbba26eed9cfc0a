package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Java sources compiled on the spot, so that a bad example stands beside the rule that must catch it. */
final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|enum|interface) (\\w+)");

    private Compiled() {}

    static JavaClasses classes(Path folder, String... sources) {
        var classes = folder.resolve("classes");
        var files = new ArrayList<Path>();
        for (var source : sources) files.add(write(folder.resolve("sources"), source));
        compile(classes, files);
        return new ClassFileImporter().importPath(classes);
    }

    private static Path write(Path root, String source) {
        var type = TYPE.matcher(source);
        var owner = PACKAGE.matcher(source);
        if (!type.find() || !owner.find()) throw new IllegalArgumentException("no package or type in: " + source);
        try {
            var file = root.resolve(owner.group(1).replace('.', '/')).resolve(type.group(1) + ".java");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path target, List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var messages = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-d", target.toString(), "-cp", path, "-proc:none", "-nowarn");
            var units = manager.getJavaFileObjectsFromPaths(files);
            var done = compiler.getTask(messages, manager, null, options, null, units)
                    .call();
            assertEquals(true, done, messages.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
