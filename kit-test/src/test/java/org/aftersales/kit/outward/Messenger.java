package org.aftersales.kit.outward;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.aftersales.kit.tx.Transactions;

/** A desk whose letters are their own ids; what happens when one is handed over, a test says. */
class Messenger implements OutwardDesk<UUID> {

    private final OutwardQueue queue;
    private final Transactions transactions;
    private final Consumer<UUID> carrier;
    private final List<UUID> sent = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<UUID, String> postponed = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, String> refused = new ConcurrentHashMap<>();

    Messenger(OutwardQueue queue, Transactions transactions, Consumer<UUID> carrier) {
        this.queue = queue;
        this.transactions = transactions;
        this.carrier = carrier;
    }

    @Override
    public Optional<UUID> letter(UUID id, int attempt) {
        return Optional.of(id);
    }

    @Override
    public void send(UUID letter) {
        carrier.accept(letter);
    }

    @Override
    public void sent(UUID id, int attempt) {
        transactions.run(() -> queue.done(id));
        sent.add(id);
    }

    @Override
    public void refused(UUID id, int attempt, String code) {
        transactions.run(() -> queue.done(id));
        refused.put(id, code);
    }

    @Override
    public void postponed(UUID id, int attempt, String code) {
        transactions.run(() -> queue.done(id));
        postponed.put(id, code);
    }

    List<UUID> sent() {
        return sent;
    }

    ConcurrentMap<UUID, String> postponed() {
        return postponed;
    }

    ConcurrentMap<UUID, String> refused() {
        return refused;
    }
}
