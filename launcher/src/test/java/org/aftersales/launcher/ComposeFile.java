package org.aftersales.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The compose file as it stands in the checkout, with its anchors resolved. */
record ComposeFile(String text, Map<String, Map<String, Object>> services) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    static ComposeFile read() throws IOException {
        var text = Files.readString(Repository.ROOT.resolve("docker-compose.yml"));
        var root = mapping(new Yaml().load(text));
        var services = mapping(root.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> mapping(entry.getValue())));
        return new ComposeFile(text, services);
    }

    Map<String, Object> of(Service service) {
        return services.get(service.module());
    }

    Map<String, Object> environment(String name) {
        return mapping(services.get(name).get("environment"));
    }

    /** The variables that somebody has to set. */
    Set<String> variables() {
        return variablesIn(text);
    }

    static Set<String> variablesIn(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(String first, String... more) throws IOException {
        return Files.readString(Repository.ROOT.resolve(Path.of(first, more)));
    }

    static Map<String, Object> mapping(Object node) {
        if (!(node instanceof Map<?, ?> map)) throw new AssertionError("not a mapping: " + node);
        return map.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }
}
