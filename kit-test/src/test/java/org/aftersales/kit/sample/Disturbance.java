package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What goes wrong while an event is handled; a test says so, and {@link #none} ends it. */
@ApplicationScoped
public class Disturbance {
    private final AtomicReference<Consumer<String>> happening = new AtomicReference<>(label -> {});

    /** From now on this happens for each label that is handled. */
    public void when(Consumer<String> trouble) {
        happening.set(trouble);
    }

    public void none() {
        happening.set(label -> {});
    }

    void happen(String label) {
        happening.get().accept(label);
    }
}
