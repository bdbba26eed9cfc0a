package org.aftersales.ticket.ticket;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.ticket.ticket.SaidWords.Entry;

/** By which words that were said about them tickets are found. */
@ApplicationScoped
@Transactional
public class SaidWordUseCases {
    private static final Comparator<Key> ORDER = comparing(Key::ticketId).thenComparingLong(Key::word);

    private final SaidWords kept;
    private final Words words;

    SaidWordUseCases(SaidWords kept, Words words) {
        this.kept = kept;
        this.words = words;
    }

    private record Key(UUID ticketId, long word) {}

    /** The tickets are found by what was said about them from now on. */
    public void learn(List<Said> said) {
        var texts = words.said(said.stream().map(Said::text).toList());
        var told = new TreeMap<Key, Boolean>(ORDER);
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            for (var word : texts.get(i)) {
                told.merge(new Key(one.ticketId(), words.digest(word)), one.told(), Boolean::logicalOr);
            }
        }
        kept.learn(told.entrySet().stream()
                .map(one -> new Entry(one.getKey().ticketId(), one.getKey().word(), one.getValue()))
                .toList());
    }

    /** The ticket is not found by these words any more, whoever else has said them. */
    public void forget(UUID ticketId, String text) {
        kept.forget(ticketId, words.said(List.of(text)).getFirst().stream().mapToLong(words::digest));
    }
}
