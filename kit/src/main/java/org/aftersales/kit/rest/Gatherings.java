package org.aftersales.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aftersales.kit.rest.StoredAnswers.Given;
import org.aftersales.kit.rest.StoredAnswers.Scope;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.SharedWork;
import org.aftersales.kit.tx.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where {@link Idempotent} requests meet that are {@link AnsweredTogether}. */
@ApplicationScoped
class Gatherings {
    private static final Logger LOG = Logger.getLogger(Gatherings.class);

    /** One round gathers while the other is with the database. */
    private static final int ROUNDS = 2;

    private final Map<Class<?>, Gathering<?, ?>> byBody = new HashMap<>();
    private final Transactions transactions;
    private final Tenants tenants;
    private final StoredAnswers answers;
    private final ObjectMapper json;
    private final Validator validator;

    Gatherings(
            @All List<AnsweredTogether<?, ?>> kinds,
            Transactions transactions,
            Tenants tenants,
            StoredAnswers answers,
            ObjectMapper json,
            Validator validator) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.answers = answers;
        this.json = json;
        this.validator = validator;
        for (var kind : kinds) byBody.put(kind.body(), new Gathering<>(kind));
    }

    /** One request; {@code alone} answers it by itself. */
    record Asked(Scope scope, byte[] digest, Callable<Object> alone) {}

    /** Answers a request with whoever asks at the same time, where there is a kind for one of its arguments. */
    Object answer(Asked asked, Object[] arguments) throws Exception {
        for (var argument : arguments) {
            var gathering = argument == null ? null : byBody.get(argument.getClass());
            if (gathering != null) return gathering.answer(asked, argument);
        }
        return asked.alone().call();
    }

    /** What came of a request: an answer or a failure; neither when it is to be answered by itself. */
    private record Outcome(
            @Nullable Object answer, @Nullable Exception failure) {
        static final Outcome BY_ITSELF = new Outcome(null, null);

        static Outcome of(Callable<Object> alone) {
            try {
                return new Outcome(alone.call(), null);
            } catch (Exception failure) {
                return new Outcome(null, failure);
            }
        }
    }

    private final class Gathering<B, T> {
        private final AnsweredTogether<B, T> kind;
        private final SharedWork<Read<T>, Outcome> rounds = new SharedWork<>(tenants, ROUNDS, this::round);

        Gathering(AnsweredTogether<B, T> kind) {
            this.kind = kind;
        }

        private record Read<T>(Asked asked, T told) {}

        /** What breaks a rule of its own form is refused by itself, where an endpoint is asked before it begins. */
        Object answer(Asked asked, Object body) throws Exception {
            if (!validator.validate(body).isEmpty()) return asked.alone().call();
            var told = kind.read(kind.body().cast(body));
            if (told.isEmpty()) return asked.alone().call();
            var outcome = rounds.ask(kind.desk(told.get()), new Read<>(asked, told.get()));
            if (outcome.failure() != null) throw outcome.failure();
            return outcome.answer() == null ? asked.alone().call() : outcome.answer();
        }

        private List<Outcome> round(List<Read<T>> requests) {
            if (requests.size() == 1)
                return List.of(Outcome.of(requests.getFirst().asked().alone()));
            try {
                return transactions.call(() -> together(requests)).stream()
                        .map(answer -> new Outcome(answer.orElse(null), null))
                        .toList();
            } catch (Exception failure) {
                LOG.infof("%d requests one by one: %s", requests.size(), failure);
                return Collections.nCopies(requests.size(), Outcome.BY_ITSELF);
            }
        }

        private List<Optional<Response>> together(List<Read<T>> requests) throws JsonProcessingException {
            var given = kind.answer(requests.stream().map(Read::told).toList());
            if (given.size() != requests.size() || !transactions.active())
                throw new IllegalStateException("a round lost an answer or its transaction");
            var stored = new ArrayList<Given>();
            for (int i = 0; i < given.size(); i++) {
                if (given.get(i).isEmpty()) continue;
                var asked = requests.get(i).asked();
                var answer = given.get(i).get();
                stored.add(
                        new Given(asked.scope(), asked.digest(), answer, json.writeValueAsBytes(answer.getEntity())));
            }
            if (!stored.isEmpty()) answers.store(stored);
            return given;
        }
    }
}
