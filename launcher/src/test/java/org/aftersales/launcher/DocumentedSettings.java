package org.aftersales.launcher;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The settings that a module declares in its {@code @ConfigMapping} interfaces, read from their source. */
final class DocumentedSettings {
    private final List<Setting> found = new ArrayList<>();
    private DocTrees documents;
    private CompilationUnitTree unit;

    private DocumentedSettings() {}

    /**
     * One setting.
     *
     * @param fallback what holds when it is not set, as the source says it; "required" when nothing does
     */
    record Setting(String name, String fallback, String meaning) {}

    static List<Setting> of(String module) throws IOException {
        var settings = new DocumentedSettings();
        for (var source : sources(module)) settings.read(source);
        return settings.found;
    }

    private static List<Path> sources(String module) throws IOException {
        try (var files = Files.walk(Repository.ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(DocumentedSettings::maps)
                    .sorted()
                    .toList();
        }
    }

    private static boolean maps(Path file) {
        try {
            return Files.readString(file).contains("\n@ConfigMapping(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void read(Path source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task =
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            if (!(task instanceof JavacTask javac)) throw new AssertionError("no javac");
            documents = DocTrees.instance(javac);
            for (var parsed : javac.parse()) {
                unit = parsed;
                for (var type : parsed.getTypeDecls()) {
                    if (type instanceof ClassTree mapping)
                        describe(mapping, mapping, value(mapping, "ConfigMapping"), "");
                }
            }
        }
    }

    private void describe(ClassTree mapping, ClassTree group, Optional<String> prefix, String ofGroup) {
        if (prefix.isEmpty()) return;
        for (var member : group.getMembers()) {
            if (member instanceof MethodTree method) describe(mapping, method, prefix.get(), ofGroup);
        }
    }

    private void describe(ClassTree mapping, MethodTree method, String prefix, String ofGroup) {
        var name = prefix + "." + kebab(method.getName().toString());
        var type = method.getReturnType().toString();
        var nested = members(mapping)
                .filter(member -> member.getSimpleName().contentEquals(type))
                .findFirst();
        if (nested.isPresent()) {
            describe(mapping, nested.get(), Optional.of(name), meaning(method));
            return;
        }
        var fallback = value(method.getModifiers().getAnnotations(), "WithDefault")
                .orElse(type.startsWith("Optional<") || type.startsWith("Map<") ? "" : "required");
        found.add(new Setting(
                type.startsWith("Map<") ? name + ".*" : name,
                fallback,
                meaning(method).isEmpty() ? ofGroup : meaning(method)));
    }

    private static Stream<ClassTree> members(ClassTree mapping) {
        return mapping.getMembers().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    private String meaning(Tree declaration) {
        var comment = documents.getDocComment(TreePath.getPath(unit, declaration));
        if (comment == null) return "";
        var text = comment.strip().replaceAll("\\s+", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
        return text.replace("|", "\\|");
    }

    private static Optional<String> value(ClassTree type, String annotation) {
        return value(type.getModifiers().getAnnotations(), annotation);
    }

    private static Optional<String> value(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .map(argument -> ((LiteralTree) argument).getValue().toString())
                .findFirst();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
