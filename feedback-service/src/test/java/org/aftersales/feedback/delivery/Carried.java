package org.aftersales.feedback.delivery;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Those who bring messages as a test says they are; {@link #mended} ends it. Text messages are kept here. */
@Decorator
@Priority(1)
class Carried implements Carrier {

    private static final AtomicReference<Consumer<Letter>> TROUBLE = new AtomicReference<>(letter -> {});
    private static final List<Letter> TEXTS = new CopyOnWriteArrayList<>();

    private final Carrier carrier;

    Carried(@Any @Delegate Carrier carrier) {
        this.carrier = carrier;
    }

    static void when(Consumer<Letter> trouble) {
        TROUBLE.set(trouble);
    }

    static void mended() {
        TROUBLE.set(letter -> {});
        TEXTS.clear();
    }

    static List<Letter> textsTo(String phone) {
        return TEXTS.stream()
                .filter(letter -> letter.recipient().address().equals(phone))
                .toList();
    }

    @Override
    public boolean takes(Channel channel) {
        return channel != Channel.EMAIL || carrier.takes(channel);
    }

    @Override
    public void hand(Letter letter) {
        TROUBLE.get().accept(letter);
        if (letter.recipient().channel() == Channel.EMAIL) carrier.hand(letter);
        else TEXTS.add(letter);
    }
}
