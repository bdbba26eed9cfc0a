package org.aftersales.ticket.mail;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The mail server as a test says it is; {@link #mended} ends it. */
@Decorator
@Priority(1)
class FaultyPost implements Post {

    private static final AtomicReference<Consumer<Letter>> TROUBLE = new AtomicReference<>(letter -> {});

    private final Post post;

    FaultyPost(@Any @Delegate Post post) {
        this.post = post;
    }

    static void when(Consumer<Letter> trouble) {
        TROUBLE.set(trouble);
    }

    static void mended() {
        TROUBLE.set(letter -> {});
    }

    @Override
    public void hand(Letter letter) {
        TROUBLE.get().accept(letter);
        post.hand(letter);
    }
}
