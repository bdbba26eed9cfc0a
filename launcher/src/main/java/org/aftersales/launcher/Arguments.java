package org.aftersales.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line: a command, words, {@code --name value} options and {@code --flag}s. */
record Arguments(String command, List<String> words, Map<String, String> options, Set<String> flags) {
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "train", Set.of(),
            "run", Set.of("--base-port", "--home"),
            "stop", Set.of("--home"),
            "reset", Set.of("--home"),
            "token", Set.of("--home", "--tenant", "--retailer", "--sub"),
            "demo", Set.of("--home", "--base-port", "--report"));
    private static final Map<String, Set<String>> FLAGS = Map.of("run", Set.of("--detach"));

    static Arguments parse(List<String> line) {
        var command = line.isEmpty() ? "help" : line.getFirst();
        if (!OPTIONS.containsKey(command)) {
            throw new LaunchFailure("unknown command " + command + ": ./dev help lists them");
        }
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var rest = new ArrayList<>(line.subList(1, line.size()));
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (FLAGS.getOrDefault(command, Set.of()).contains(word)) {
                flags.add(word);
            } else {
                options.put(known(command, word), valueOf(word, rest));
            }
        }
        return new Arguments(command, List.copyOf(words), Map.copyOf(options), Set.copyOf(flags));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Optional<Integer> number(String name) {
        return option(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new LaunchFailure(name + " wants a number, not " + text, e);
            }
        });
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    private static String known(String command, String option) {
        if (!OPTIONS.get(command).contains(option)) {
            throw new LaunchFailure(
                    "./dev " + command + " does not know " + option + ": ./dev help lists what it does");
        }
        return option;
    }

    private static String valueOf(String option, List<String> rest) {
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            throw new LaunchFailure(option + " wants a value");
        }
        return rest.removeFirst();
    }
}
