package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Texts taken apart, always by the database, so that what is typed and what is found are the same words. */
@ApplicationScoped
class Words {
    private static final String TYPED = "select word from unnest(search_words(?)) word limit 8";

    private static final String SAID = """
            select told.place, found.word
            from unnest(?::text[]) with ordinality told (text, place)
            cross join lateral (
                select distinct word
                from unnest(search_words(told.text) || search_words(replace(told.text, chr(8204), ' '))) word
                limit 1000) found""";

    private final AgroalDataSource database;
    private final PersonalData personal;
    private final Tenants tenants;

    Words(AgroalDataSource database, PersonalData personal, Tenants tenants) {
        this.database = database;
        this.personal = personal;
        this.tenants = tenants;
    }

    /** The first eight words of what somebody looks for, each once. */
    List<SearchWord> typed(String text) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(TYPED)) {
                statement.setString(1, text);
                try (var row = statement.executeQuery()) {
                    var found = new ArrayList<SearchWord>();
                    while (row.next()) found.add(new SearchWord(row.getString(1), digest(row.getString(1))));
                    return found;
                }
            }
        });
    }

    /** The words of each text, with a zero-width non-joiner as a space and as nothing; of each a thousand at most. */
    List<List<String>> said(List<String> texts) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(SAID)) {
                statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
                try (var row = statement.executeQuery()) {
                    var found = texts.stream()
                            .<List<String>>map(text -> new ArrayList<>())
                            .toList();
                    while (row.next()) found.get(row.getInt(1) - 1).add(row.getString(2));
                    return found;
                }
            }
        });
    }

    /** What stands for the word where its text must not: eight bytes by a key of ours, other ones for each tenant. */
    long digest(String word) {
        return ByteBuffer.wrap(personal.digest("ticket.said_word", tenants.current() + '\n' + word))
                .getLong();
    }
}
